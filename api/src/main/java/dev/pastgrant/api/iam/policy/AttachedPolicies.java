package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.Grantees;
import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.policy.GrantCommand;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.DetachPolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The managed policies that users, groups and roles have attached. */
public final class AttachedPolicies {
    private static final Check POLICY = RequestedArn.check("PolicyArn");

    private AttachedPolicies() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(Grantees.values()).flatMap(AttachedPolicies::of);
    }

    private static Stream<ServedOperation> of(Grantees kind) {
        About<Grantee> changed =
                kind.oneBounded()
                        .needing((needs, request) ->
                                needs.with("iam:PolicyARN", request.text("PolicyArn")));
        return Stream.of(
                IAM.write(
                        kind.operation("Attach%sPolicy"),
                        changed,
                        (request, to) -> change(request, to, AttachPolicy::new),
                        POLICY),
                IAM.write(
                        kind.operation("Detach%sPolicy"),
                        changed,
                        (request, from) -> change(request, from, DetachPolicy::new),
                        POLICY),
                IAM.read(
                        kind.operation("ListAttached%sPolicies"),
                        kind.one(),
                        AttachedPolicies::list));
    }

    /** Makes the command that attaches a policy, or detaches it. */
    private interface Command {
        GrantCommand of(UniqueId.Kind kind, EntityName name, Arn policy);
    }

    private static Plan<SdkPojo> change(
            OperationRequest request, Grantee grantee, Command command) {
        String policy = request.text("PolicyArn");
        return request.change(
                command.of(grantee.kind(), grantee.name(), new Arn(policy)),
                List.of(grantee.resource(), PolicyName.resource(policy)));
    }

    private static Plan<SdkPojo> list(OperationRequest request, Grantee of) {
        return request.read(
                view -> of.reply(view.account(), (_, grants) -> reply(request, grants.attached())));
    }

    private static Reply<SdkPojo> reply(OperationRequest request, NavigableSet<Arn> attached) {
        String pathPrefix = request.textIfAny("PathPrefix");
        return new Listing<>(
                        attached.stream()
                                .map(PolicyName::of)
                                .filter(policy -> policy.isUnder(pathPrefix))
                                .toList(),
                        PolicyName::key)
                .reply(request, "AttachedPolicies", PolicyName::shape);
    }
}
