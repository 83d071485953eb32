package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.Grantees;
import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.policy.GrantCommand.DeletePermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The managed policies that cap what users and roles are granted. */
public final class PermissionsBoundaries {
    private PermissionsBoundaries() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(Grantees.USERS, Grantees.ROLES).flatMap(PermissionsBoundaries::of);
    }

    private static Stream<ServedOperation> of(Grantees kind) {
        return Stream.of(
                IAM.write(
                        kind.operation("Put%sPermissionsBoundary"),
                        kind.one()
                                .needing((needs, request) ->
                                        needs.with("iam:PermissionsBoundary", policy(request))),
                        PermissionsBoundaries::put,
                        RequestedArn.check("PermissionsBoundary")),
                IAM.change(
                        kind.operation("Delete%sPermissionsBoundary"),
                        kind.oneBounded(),
                        (_, of) -> new DeletePermissionsBoundary(of.kind(), of.name())));
    }

    private static String policy(OperationRequest request) {
        return request.text("PermissionsBoundary");
    }

    private static Plan<SdkPojo> put(OperationRequest request, Grantee on) {
        return request.change(
                new PutPermissionsBoundary(on.kind(), on.name(), new Arn(policy(request))),
                List.of(on.resource(), PolicyName.resource(policy(request))));
    }
}
