package dev.pastgrant.policy.id;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group of AWS's regions with accounts, ARNs and credentials of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon
 *     Resource Names</a>
 */
public enum Partition {
    AWS("aws", "us-east-1", "amazonaws.com"),
    AWS_CN("aws-cn", "cn-north-1", "amazonaws.com.cn"),
    AWS_US_GOV("aws-us-gov", "us-gov-west-1", "amazonaws.com");

    private final String text;
    private final String globalRegion;
    private final String domain;

    Partition(String text, String globalRegion, String domain) {
        this.text = text;
        this.globalRegion = globalRegion;
        this.domain = domain;
    }

    /** The partition that ARNs name so; empty if there is none. */
    public static Optional<Partition> named(String text) {
        return Stream.of(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** Its name in ARNs. */
    public String text() {
        return text;
    }

    /** The region in which its services without regions are, such as IAM. */
    public String globalRegion() {
        return globalRegion;
    }

    /** The domain of its endpoints, and of EC2's name as a service that roles are passed to. */
    public String domain() {
        return domain;
    }

    @Override
    public String toString() {
        return text;
    }
}
