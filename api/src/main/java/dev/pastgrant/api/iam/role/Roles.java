package dev.pastgrant.api.iam.role;

import static dev.pastgrant.api.iam.named.Grantees.ROLES;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityList;
import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.NewEntity;
import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.RoleCommand.DeleteRole;
import dev.pastgrant.domain.account.role.RoleCommand.TagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UntagRole;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateAssumeRolePolicy;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateRole;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.projections.lastused.RoleUses;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations on roles and their trust policies. */
public final class Roles {
    private static final NewEntity<Role> NEW =
            new NewEntity<>("Role", Account::roles, RoleShape::created);

    private final RoleUses uses;

    public Roles(RoleUses uses) {
        this.uses = uses;
    }

    public Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "CreateRole",
                                NEW.permission(),
                                Roles::create,
                                RequestedPath.check("Path"),
                                RequestedArn.check("PermissionsBoundary")),
                        IAM.read("GetRole", ROLES.oneBounded(), this::get),
                        EntityList.of(ROLES, Account::roles, RoleShape::listed),
                        IAM.change("UpdateRole", ROLES.oneBounded(), Roles::update),
                        IAM.write("UpdateRoleDescription", ROLES.oneBounded(), Roles::describe),
                        IAM.change("UpdateAssumeRolePolicy", ROLES.oneBounded(), Roles::trust),
                        IAM.change(
                                "DeleteRole",
                                ROLES.oneBounded(),
                                (_, role) -> new DeleteRole(role.name()))),
                new Tagging<>(
                                "Role",
                                ROLES.one(),
                                (role, tags) -> new TagRole(role.name(), tags),
                                (role, keys) -> new UntagRole(role.name(), keys))
                        .operations());
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        return NEW.plan(
                request,
                new CreateRole(
                        new EntityName(request.text("RoleName")),
                        RequestedPath.of(request),
                        new PolicyText(request.text("AssumeRolePolicyDocument")),
                        request.textIfAny("Description"),
                        Objects.requireNonNullElse(
                                request.numberIfAny("MaxSessionDuration"),
                                Role.DEFAULT_SESSION_SECONDS),
                        RequestedArn.boundary(request),
                        AwsTags.in(request)));
    }

    private Plan<SdkPojo> get(OperationRequest request, Grantee named) {
        return request.read(view ->
                named.reply(
                        view.account().roles(),
                        role ->
                                request.response()
                                        .with(
                                                "Role",
                                                RoleShape.of(view.account(), role, uses, request))
                                        .reply()));
    }

    private static UpdateRole update(OperationRequest request, Grantee role) {
        return new UpdateRole(
                role.name(),
                request.textIfAny("Description"),
                request.numberIfAny("MaxSessionDuration"));
    }

    private static Plan<SdkPojo> describe(OperationRequest request, Grantee named) {
        return request.change(
                new UpdateRole(named.name(), request.text("Description"), null),
                named.resources(),
                change ->
                        request.response()
                                .with("Role", described(change.after(), named))
                                .answer(named.resources()));
    }

    private static SdkPojo described(Account account, Grantee named) {
        return RoleShape.described(account, account.roles().find(named.name()).orElseThrow());
    }

    private static UpdateAssumeRolePolicy trust(OperationRequest request, Grantee role) {
        return new UpdateAssumeRolePolicy(
                role.name(), new PolicyText(request.text("PolicyDocument")));
    }
}
