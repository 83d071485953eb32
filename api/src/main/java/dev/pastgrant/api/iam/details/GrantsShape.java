package dev.pastgrant.api.iam.details;

import dev.pastgrant.api.iam.policy.PolicyName;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.domain.account.policy.Grants;
import java.util.List;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.PolicyDetail;

/** What a user, group or role has been granted, in AWS's shapes. */
final class GrantsShape {
    private GrantsShape() {}

    /** The inline policies with their documents. */
    static List<PolicyDetail> inline(Grants grants) {
        return grants.inline().entrySet().stream()
                .map(each ->
                        PolicyDetail.builder()
                                .policyName(each.getKey())
                                .policyDocument(EncodedPolicy.of(each.getValue()))
                                .build())
                .toList();
    }

    /** The attached managed policies. */
    static List<AttachedPolicy> attached(Grants grants) {
        return grants.attached().stream().map(PolicyName::of).map(PolicyName::shape).toList();
    }
}
