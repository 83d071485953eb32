package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.policy.GrantCommand.DeletePermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryResponse;

/** The managed policies that cap what users and roles are granted. */
public final class PermissionsBoundaries {
    private PermissionsBoundaries() {}

    /** The operations: two, each for users and roles. */
    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write(
                        "PutUserPermissionsBoundary",
                        PutUserPermissionsBoundaryRequest.class,
                        PermissionsBoundaries::put),
                write(
                        "PutRolePermissionsBoundary",
                        PutRolePermissionsBoundaryRequest.class,
                        PermissionsBoundaries::put),
                write(
                        "DeleteUserPermissionsBoundary",
                        DeleteUserPermissionsBoundaryRequest.class,
                        PermissionsBoundaries::delete),
                write(
                        "DeleteRolePermissionsBoundary",
                        DeleteRolePermissionsBoundaryRequest.class,
                        PermissionsBoundaries::delete));
    }

    static Plan<PutUserPermissionsBoundaryResponse> put(
            PutUserPermissionsBoundaryRequest request, Requester requester) {
        return put(
                Grantee.user(request.userName()),
                request.permissionsBoundary(),
                requester,
                PutUserPermissionsBoundaryResponse.builder().build());
    }

    static Plan<PutRolePermissionsBoundaryResponse> put(
            PutRolePermissionsBoundaryRequest request, Requester requester) {
        return put(
                Grantee.role(request.roleName()),
                request.permissionsBoundary(),
                requester,
                PutRolePermissionsBoundaryResponse.builder().build());
    }

    private static <R> Plan<R> put(
            Grantee grantee, String policy, Requester requester, R response) {
        return RequestedArn.parse(
                policy,
                requester,
                arn ->
                        EmptyAnswer.write(
                                requester,
                                account ->
                                        grantee.needs("Put%sPermissionsBoundary", account)
                                                .with("iam:PermissionsBoundary", policy)
                                                .done(),
                                List.of(grantee.resource(), PolicyName.resource(policy)),
                                new PutPermissionsBoundary(grantee.kind(), grantee.name(), arn),
                                response));
    }

    static Plan<DeleteUserPermissionsBoundaryResponse> delete(
            DeleteUserPermissionsBoundaryRequest request, Requester requester) {
        return delete(
                Grantee.user(request.userName()),
                requester,
                DeleteUserPermissionsBoundaryResponse.builder().build());
    }

    static Plan<DeleteRolePermissionsBoundaryResponse> delete(
            DeleteRolePermissionsBoundaryRequest request, Requester requester) {
        return delete(
                Grantee.role(request.roleName()),
                requester,
                DeleteRolePermissionsBoundaryResponse.builder().build());
    }

    private static <R> Plan<R> delete(Grantee grantee, Requester requester, R response) {
        return EmptyAnswer.write(
                requester,
                account -> grantee.needsBounded("Delete%sPermissionsBoundary", account).done(),
                List.of(grantee.resource()),
                new DeletePermissionsBoundary(grantee.kind(), grantee.name()),
                response);
    }

    /** A boundary in AWS's shape; none if there is none. */
    static @Nullable AttachedPermissionsBoundary shape(@Nullable Arn policy) {
        return policy == null
                ? null
                : AttachedPermissionsBoundary.builder()
                        .permissionsBoundaryType(
                                PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY)
                        .permissionsBoundaryArn(policy.text())
                        .build();
    }
}
