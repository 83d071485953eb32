package dev.pastgrant.api.iam.role;

import static dev.pastgrant.api.iam.named.Grantees.ROLES;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.servicelinked.RoleDeletion;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.CreateServiceLinkedRole;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand.DeleteServiceLinkedRole;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.DeletionTaskStatusType;

/** The roles that AWS makes for its services. */
public final class ServiceLinkedRoleOperations {
    /** A role is deleted only by this operation if AWS made it for a service. */
    private static final About<Grantee> TO_DELETE =
            new About<>(
                    ROLES::named,
                    (named, request, account) ->
                            named.needs(request, account)
                                    .with(
                                            RequestedLinkedRole.KEY,
                                            account.roles()
                                                    .find(named.name())
                                                    .flatMap(Role::linkedService)
                                                    .orElse(null)));

    private ServiceLinkedRoleOperations() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write(
                        "CreateServiceLinkedRole",
                        RequestedLinkedRole.ABOUT,
                        ServiceLinkedRoleOperations::create),
                IAM.write(
                        "DeleteServiceLinkedRole", TO_DELETE, ServiceLinkedRoleOperations::delete),
                IAM.read(
                        "GetServiceLinkedRoleDeletionStatus",
                        DeletionTask.ABOUT,
                        (request, task) -> request.read(view -> status(request, task, view))));
    }

    private static Plan<SdkPojo> create(OperationRequest request, RequestedLinkedRole service) {
        return request.change(
                new CreateServiceLinkedRole(
                        service.name(), service.suffix(), request.textIfAny("Description")),
                service.resources(),
                change -> created(request, service, change.after()));
    }

    private static Reply.Answered<SdkPojo> created(
            OperationRequest request, RequestedLinkedRole service, Account account) {
        Role role = account.roles().find(new EntityName(service.roleName())).orElseThrow();
        List<ResourceRef> resources =
                Stream.of(role.name().text(), role.arn(account.ref()).text(), role.id().text())
                        .map(ROLES::resource)
                        .toList();
        return request.response().with("Role", RoleShape.created(account, role)).answer(resources);
    }

    private static Plan<SdkPojo> delete(OperationRequest request, Grantee named) {
        return request.change(
                new DeleteServiceLinkedRole(named.name(), EventIds.next()),
                named.resources(),
                change ->
                        request.response()
                                .with(
                                        "DeletionTaskId",
                                        change.after()
                                                .resources()
                                                .roleDeletions()
                                                .last(named.name())
                                                .map(RoleDeletion::task)
                                                .orElseThrow())
                                .answer(named.resources()));
    }

    /** No deletion waits to be started, and none fails: no service here still needs a role. */
    private static Reply<SdkPojo> status(OperationRequest request, DeletionTask task, View view) {
        return view.account()
                .resources()
                .roleDeletions()
                .get(task.id())
                .map(deletion ->
                        deletion.isInProgress(view.instant())
                                ? DeletionTaskStatusType.IN_PROGRESS
                                : DeletionTaskStatusType.SUCCEEDED)
                .map(status -> request.response().with("Status", status.toString()).reply())
                .orElseGet(() ->
                        new Reply.Refused<>(
                                Refusal.noSuchEntity(
                                        "The deletion task with id "
                                                + task.id()
                                                + " cannot be found.")));
    }
}
