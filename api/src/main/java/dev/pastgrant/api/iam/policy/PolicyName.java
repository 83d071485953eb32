package dev.pastgrant.api.iam.policy;

import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.Arn;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;

/** A managed policy as its ARN names it: {@code policy/path/name}. */
public record PolicyName(Arn arn, String path, EntityName name) {
    private static final int KIND_LENGTH = "policy".length();

    /** The name of a policy that is there, so that its ARN has this form. */
    public static PolicyName of(Arn arn) {
        String resource = arn.resource();
        int start = resource.lastIndexOf('/') + 1;
        return new PolicyName(
                arn,
                resource.substring(KIND_LENGTH, start),
                new EntityName(resource.substring(start)));
    }

    boolean isUnder(@Nullable String pathPrefix) {
        return pathPrefix == null || path.startsWith(pathPrefix);
    }

    /** By name, then owner: AWS's policies may have the names of the account's own. */
    String key() {
        return name.key() + "/" + arn.account();
    }

    /** In AWS's shape. */
    public AttachedPolicy shape() {
        return AttachedPolicy.builder().policyName(name.text()).policyArn(arn.text()).build();
    }

    /** How LookupEvents names a policy. */
    static ResourceRef resource(String text) {
        return new ResourceRef("AWS::IAM::Policy", text);
    }
}
