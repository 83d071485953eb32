package dev.pastgrant.api.iam.policy;

import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** A version of a managed policy in AWS's shape. */
public final class PolicyVersionShape {
    private PolicyVersionShape() {}

    /**
     * The versions of a policy with their documents, the newest first: all versions of the
     * account's own policy. Of a policy of AWS only the version that counts is told (65 % sure).
     */
    public static List<PolicyVersion> newestFirst(SharedPolicy policy) {
        Stream<Integer> numbers =
                switch (policy) {
                    case ManagedPolicy own -> own.versions().descendingKeySet().stream();
                    case AwsPolicy aws -> Stream.of(aws.defaultVersion());
                };
        return numbers.flatMap(number -> policy.version("v" + number).stream())
                .map(version -> whole(policy, version))
                .toList();
    }

    /** A version with its document. */
    static PolicyVersion whole(SharedPolicy policy, ManagedPolicy.Version version) {
        return listed(policy, version.number(), version.createdAt()).toBuilder()
                .document(EncodedPolicy.of(version.document()))
                .build();
    }

    /**
     * A version without its document, as CreatePolicyVersion and ListPolicyVersions answer.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html">PolicyVersion</a>
     */
    static PolicyVersion listed(SharedPolicy policy, int number, Instant createdAt) {
        return PolicyVersion.builder()
                .versionId("v" + number)
                .isDefaultVersion(number == policy.defaultVersion())
                .createDate(createdAt)
                .build();
    }
}
