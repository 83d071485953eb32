package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleCommand;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

/** Roles and their trust policies. */
public final class Roles {
    private Roles() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("CreateRole", CreateRoleRequest.class, Roles::createRole),
                read("GetRole", GetRoleRequest.class, Roles::getRole),
                read("ListRoles", ListRolesRequest.class, Roles::listRoles),
                write("UpdateRole", UpdateRoleRequest.class, Roles::updateRole),
                write(
                        "UpdateRoleDescription",
                        UpdateRoleDescriptionRequest.class,
                        Roles::updateRoleDescription),
                write(
                        "UpdateAssumeRolePolicy",
                        UpdateAssumeRolePolicyRequest.class,
                        Roles::updateAssumeRolePolicy),
                write("DeleteRole", DeleteRoleRequest.class, Roles::deleteRole));
    }

    static Plan<CreateRoleResponse> createRole(CreateRoleRequest request, Requester requester) {
        return RequestedPath.parse(
                request.path(),
                requester,
                path ->
                        request.permissionsBoundary() == null
                                ? create(request, requester, path, null)
                                : RequestedArn.parse(
                                        request.permissionsBoundary(),
                                        requester,
                                        boundary -> create(request, requester, path, boundary)));
    }

    private static Plan<CreateRoleResponse> create(
            CreateRoleRequest request,
            Requester requester,
            EntityPath path,
            @Nullable Arn boundary) {
        RoleCommand.CreateRole command =
                new RoleCommand.CreateRole(
                        new EntityName(request.roleName()),
                        path,
                        new PolicyText(request.assumeRolePolicyDocument()),
                        request.description(),
                        request.maxSessionDuration() == null
                                ? Role.DEFAULT_SESSION_SECONDS
                                : request.maxSessionDuration(),
                        boundary,
                        AwsTags.read(request.tags()));
        return new Plan<>(
                requester.account(),
                account -> needsToCreate(account, command),
                List.of(resource(request.roleName())),
                new Work.Write<>(command, change -> created(change, command.name())));
    }

    /** Who tags a role while creating it needs the permission to tag it, too. */
    private static List<Requirement> needsToCreate(
            Account account, RoleCommand.CreateRole command) {
        Arn arn = Role.arn(account.id(), command.path(), command.name());
        Arn boundary = command.permissionsBoundary();
        List<Requirement> needs = new ArrayList<>();
        needs.add(
                RequirementBuilder.permission("iam:CreateRole", arn)
                        .withRequestTags(command.tags())
                        .with("iam:PermissionsBoundary", boundary == null ? null : boundary.text())
                        .done());
        if (!command.tags().isEmpty()) {
            needs.add(
                    RequirementBuilder.permission("iam:TagRole", arn)
                            .withRequestTags(command.tags())
                            .done());
        }
        return needs;
    }

    private static Reply.Answered<CreateRoleResponse> created(Change change, EntityName name) {
        Role role = change.after().roles().find(name).orElseThrow();
        Arn arn = role.arn(change.after().id());
        return new Reply.Answered<>(
                CreateRoleResponse.builder().role(RoleShape.of(change.after(), role)).build(),
                null,
                List.of(resource(name.text()), resource(arn.text()), resource(role.id().text())));
    }

    static Plan<GetRoleResponse> getRole(GetRoleRequest request, Requester requester) {
        Grantee named = Grantee.role(request.roleName());
        return Plan.read(
                requester,
                account -> named.needsBounded("GetRole", account).done(),
                view ->
                        named.reply(
                                view.account().roles(),
                                role ->
                                        Reply.Answered.of(
                                                GetRoleResponse.builder()
                                                        .role(RoleShape.of(view.account(), role))
                                                        .build())));
    }

    static Plan<ListRolesResponse> listRoles(ListRolesRequest request, Requester requester) {
        String prefix =
                request.pathPrefix() == null ? EntityPath.ROOT.text() : request.pathPrefix();
        return Plan.read(
                requester,
                account ->
                        RequirementBuilder.permission(
                                        "iam:ListRoles", Arn.iam(account.id(), "role" + prefix))
                                .done(),
                view ->
                        Page.reply(
                                view.account().roles().byId().values().stream()
                                        .filter(role -> role.path().text().startsWith(prefix))
                                        .toList(),
                                role -> role.name().key(),
                                new Page.Request(request.maxItems(), request.marker(), requester),
                                page -> listed(view.account(), page)));
    }

    private static ListRolesResponse listed(Account account, Page<Role> page) {
        return ListRolesResponse.builder()
                .roles(page.items().stream().map(role -> RoleShape.listed(account, role)).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }

    static Plan<UpdateRoleResponse> updateRole(UpdateRoleRequest request, Requester requester) {
        Grantee role = Grantee.role(request.roleName());
        return EmptyAnswer.write(
                requester,
                account -> role.needsBounded("UpdateRole", account).done(),
                List.of(role.resource()),
                new RoleCommand.UpdateRole(
                        role.name(), request.description(), request.maxSessionDuration()),
                UpdateRoleResponse.builder().build());
    }

    static Plan<UpdateRoleDescriptionResponse> updateRoleDescription(
            UpdateRoleDescriptionRequest request, Requester requester) {
        Grantee role = Grantee.role(request.roleName());
        List<ResourceRef> resources = List.of(role.resource());
        return Plan.write(
                requester,
                account -> role.needsBounded("UpdateRoleDescription", account).done(),
                resources,
                new RoleCommand.UpdateRole(role.name(), request.description(), null),
                change ->
                        new Reply.Answered<>(
                                described(change.after(), role.name()), null, resources));
    }

    private static UpdateRoleDescriptionResponse described(Account account, EntityName name) {
        Role role = account.roles().find(name).orElseThrow();
        return UpdateRoleDescriptionResponse.builder().role(RoleShape.of(account, role)).build();
    }

    static Plan<UpdateAssumeRolePolicyResponse> updateAssumeRolePolicy(
            UpdateAssumeRolePolicyRequest request, Requester requester) {
        Grantee role = Grantee.role(request.roleName());
        return EmptyAnswer.write(
                requester,
                account -> role.needsBounded("UpdateAssumeRolePolicy", account).done(),
                List.of(role.resource()),
                new RoleCommand.UpdateAssumeRolePolicy(
                        role.name(), new PolicyText(request.policyDocument())),
                UpdateAssumeRolePolicyResponse.builder().build());
    }

    static Plan<DeleteRoleResponse> deleteRole(DeleteRoleRequest request, Requester requester) {
        Grantee role = Grantee.role(request.roleName());
        return EmptyAnswer.write(
                requester,
                account -> role.needsBounded("DeleteRole", account).done(),
                List.of(role.resource()),
                new RoleCommand.DeleteRole(role.name()),
                DeleteRoleResponse.builder().build());
    }

    private static ResourceRef resource(String text) {
        return new ResourceRef("AWS::IAM::Role", text);
    }
}
