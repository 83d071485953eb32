package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.Grantees;
import dev.pastgrant.api.iam.shape.EncodedPolicy;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.GrantCommand.DeleteInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutInlinePolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The policies that users, groups and roles have of their own. */
public final class InlinePolicies {
    private InlinePolicies() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(Grantees.values()).flatMap(InlinePolicies::of);
    }

    private static Stream<ServedOperation> of(Grantees kind) {
        return Stream.of(
                IAM.write(kind.operation("Put%sPolicy"), kind.oneBounded(), InlinePolicies::put),
                IAM.read(kind.operation("Get%sPolicy"), kind.one(), InlinePolicies::get),
                IAM.write(
                        kind.operation("Delete%sPolicy"),
                        kind.oneBounded(),
                        InlinePolicies::delete),
                IAM.read(kind.operation("List%sPolicies"), kind.one(), InlinePolicies::list));
    }

    private static Plan<SdkPojo> put(OperationRequest request, Grantee to) {
        PolicyText document = new PolicyText(request.text("PolicyDocument"));
        return change(
                request, to, policy -> new PutInlinePolicy(to.kind(), to.name(), policy, document));
    }

    private static Plan<SdkPojo> delete(OperationRequest request, Grantee of) {
        return change(request, of, policy -> new DeleteInlinePolicy(of.kind(), of.name(), policy));
    }

    private static Plan<SdkPojo> change(
            OperationRequest request, Grantee grantee, Function<String, AccountCommand> command) {
        String policy = request.text("PolicyName");
        return request.change(
                command.apply(policy), List.of(grantee.resource(), PolicyName.resource(policy)));
    }

    private static Plan<SdkPojo> get(OperationRequest request, Grantee of) {
        String policy = request.text("PolicyName");
        return request.read(view ->
                of.reply(
                        view.account(),
                        (name, grants) -> {
                            PolicyText document = grants.inline().get(policy);
                            return document == null
                                    ? new Reply.Refused<>(
                                            NoSuchEntity.inlinePolicy(of.kind(), policy))
                                    : request.response()
                                            .with(of.among().nameMember(), name.text())
                                            .with("PolicyName", policy)
                                            .with("PolicyDocument", EncodedPolicy.of(document))
                                            .reply();
                        }));
    }

    private static Plan<SdkPojo> list(OperationRequest request, Grantee of) {
        return request.read(view ->
                of.reply(
                        view.account(),
                        (_, grants) ->
                                new Listing<>(grants.inline().keySet(), Function.identity())
                                        .reply(request, "PolicyNames", Function.identity())));
    }
}
