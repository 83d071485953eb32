package dev.pastgrant.api.wire.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The five AWS services that are served, and their names on the wire. */
public enum Service {
    IAM("iam", "iam", Protocol.QUERY, "2010-05-08"),
    STS("sts", "sts", Protocol.QUERY, "2011-06-15"),
    CLOUDTRAIL("cloudtrail", "cloudtrail", Protocol.JSON_1_1, "2013-11-01"),
    ORGANIZATIONS("organizations", "organizations", Protocol.JSON_1_1, "2016-11-28"),
    ACCESS_ANALYZER("access-analyzer", "accessanalyzer", Protocol.REST_JSON, "2019-11-01");

    private final String signingName;
    private final String sdkName;
    private final Protocol protocol;
    private final String apiVersion;

    Service(String signingName, String sdkName, Protocol protocol, String apiVersion) {
        this.signingName = signingName;
        this.sdkName = sdkName;
        this.protocol = protocol;
        this.apiVersion = apiVersion;
    }

    /** The service of a SigV4 credential scope; empty if it is not one of these. */
    public static Optional<Service> signedAs(String signingName) {
        return Arrays.stream(values()).filter(s -> s.signingName.equals(signingName)).findFirst();
    }

    /** The name in the SigV4 credential scope. */
    public String signingName() {
        return signingName;
    }

    /** The prefix of its actions in policies, such as {@code iam} in {@code iam:CreateUser}. */
    public String actionPrefix() {
        return signingName;
    }

    /** The eventSource in CloudTrail's records. */
    public String eventSource() {
        return signingName + ".amazonaws.com";
    }

    public Protocol protocol() {
        return protocol;
    }

    public String apiVersion() {
        return apiVersion;
    }

    /** The accepted texts before the dot of X-Amz-Target; empty unless the protocol is awsJson. */
    public List<String> targetPrefixes() {
        return switch (this) {
            case CLOUDTRAIL ->
                    List.of(
                            "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
                            "CloudTrail_20131101");
            case ORGANIZATIONS -> List.of("AWSOrganizationsV20161128");
            case IAM, STS, ACCESS_ANALYZER -> List.of();
        };
    }

    /** The namespace of the XML replies of an awsQuery service. */
    public String xmlNamespace() {
        return "https://" + eventSource() + "/doc/" + apiVersion + "/";
    }

    /** The service's package name in the AWS SDK and the file name of its model. */
    String sdkName() {
        return sdkName;
    }
}
