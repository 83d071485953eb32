package dev.pastgrant.api.iam.role;

import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.iam.shape.BoundaryShape;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.SourceTemplate;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.projections.lastused.RoleUses;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.SourceRoleTemplate;

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
     * @param uses the uses as of the moment that the request is about
     */
    public static software.amazon.awssdk.services.iam.model.Role of(
            Account account, Role role, RoleUses uses, OperationRequest request) {
        RoleLastUsed.Builder used = RoleLastUsed.builder();
        uses.of(role.id(), upTo(request))
                .ifPresent(last -> used.lastUsedDate(last.instant()).region(last.region()));
        return with(
                listed(account, role).toBuilder()
                        .roleLastUsed(used.build())
                        .sourceRoleTemplate(source(role)),
                role);
    }

    /** Uses are not events of the account, so the present is not bounded by its positions. */
    private static Position upTo(OperationRequest request) {
        AsOf asOf = request.requester().asOf();
        return asOf == null ? Position.END : asOf.position();
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

    /** A role as AcquireRole answers: all its members but the last use (60 % sure). */
    public static software.amazon.awssdk.services.iam.model.Role acquired(
            Account account, Role role) {
        return with(listed(account, role).toBuilder().sourceRoleTemplate(source(role)), role);
    }

    private static @Nullable SourceRoleTemplate source(Role role) {
        SourceTemplate source = role.source();
        return source == null
                ? null
                : SourceRoleTemplate.builder()
                        .templateArn(source.template().text())
                        .templateMinorVersion(source.minorVersion())
                        .build();
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
