package dev.pastgrant.api.iam.role;

import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.iam.shape.BoundaryShape;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.projections.lastused.KeyUse;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

/**
 * A role in AWS's shape. Operations differ in the members that they answer. What a role does not
 * have is left out, not empty, with one exception.
 */
public final class RoleShape {
    private RoleShape() {}

    /**
     * A role with all its members, as GetRole answers. RoleLastUsed is empty while the role has not
     * been used.
     *
     * @param lastUse the last use of the role; null if it has not been used
     */
    static software.amazon.awssdk.services.iam.model.Role of(
            Account account, Role role, @Nullable KeyUse lastUse) {
        RoleLastUsed.Builder used = RoleLastUsed.builder();
        if (lastUse != null) {
            used.lastUsedDate(lastUse.instant()).region(lastUse.region());
        }
        return with(listed(account, role).toBuilder().roleLastUsed(used.build()), role);
    }

    /**
     * A role as CreateRole answers: neither with its description nor its longest session, and with
     * its trust policy as it was sent.
     */
    static software.amazon.awssdk.services.iam.model.Role created(Account account, Role role) {
        return with(brief(account, role, role.trustPolicy()), role);
    }

    /** A role as UpdateRoleDescription answers (70 % sure of the boundary and the tags). */
    static software.amazon.awssdk.services.iam.model.Role described(Account account, Role role) {
        return with(
                brief(account, role, ShownTrustPolicy.of(account, role))
                        .description(role.description()),
                role);
    }

    /** A role as instance profiles show it. */
    public static software.amazon.awssdk.services.iam.model.Role inInstanceProfile(
            Account account, Role role) {
        return brief(account, role, ShownTrustPolicy.of(account, role)).build();
    }

    private static software.amazon.awssdk.services.iam.model.Role with(
            software.amazon.awssdk.services.iam.model.Role.Builder shape, Role role) {
        shape.permissionsBoundary(BoundaryShape.of(role.grants().boundary()));
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
        return brief(account, role, ShownTrustPolicy.of(account, role))
                .description(role.description())
                .maxSessionDuration(role.maxSessionSeconds())
                .build();
    }

    private static software.amazon.awssdk.services.iam.model.Role.Builder brief(
            Account account, Role role, PolicyText trustPolicy) {
        return software.amazon.awssdk.services.iam.model.Role.builder()
                .path(role.path().text())
                .roleName(role.name().text())
                .roleId(role.id().text())
                .arn(role.arn(account.ref()).text())
                .createDate(role.createdAt())
                .assumeRolePolicyDocument(EncodedPolicy.of(trustPolicy));
    }
}
