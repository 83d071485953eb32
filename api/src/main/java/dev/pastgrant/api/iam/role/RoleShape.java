package dev.pastgrant.api.iam.role;

import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.iam.shape.BoundaryShape;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;

/** A role in AWS's shape. */
final class RoleShape {
    private RoleShape() {}

    /** A role with all its members. Those it does not have are left out, not empty. */
    static software.amazon.awssdk.services.iam.model.Role of(Account account, Role role) {
        var shape =
                listed(account, role).toBuilder()
                        .permissionsBoundary(BoundaryShape.of(role.grants().boundary()));
        if (role.tags().size() > 0) {
            shape.tags(AwsTags.write(role.tags()));
        }
        return shape.build();
    }

    /**
     * A role with the members that ListRoles shows.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html">ListRoles</a>
     */
    static software.amazon.awssdk.services.iam.model.Role listed(Account account, Role role) {
        return software.amazon.awssdk.services.iam.model.Role.builder()
                .path(role.path().text())
                .roleName(role.name().text())
                .roleId(role.id().text())
                .arn(role.arn(account.id()).text())
                .createDate(role.createdAt())
                .assumeRolePolicyDocument(EncodedPolicy.of(ShownTrustPolicy.of(account, role)))
                .description(role.description())
                .maxSessionDuration(role.maxSessionSeconds())
                .build();
    }
}
