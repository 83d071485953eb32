package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a request about the managed policy of an ARN has in common with others. */
final class NamedPolicy {
    private NamedPolicy() {}

    /** The permission for an action on the policy. */
    static RequirementBuilder needs(String action, Arn arn, Account account) {
        return RequirementBuilder.permission("iam:" + action, arn)
                .onTagged(account.policy(arn).map(ManagedPolicy::tags).orElse(Tags.NONE));
    }

    /** A question about the policy. */
    static <R> Plan<R> read(
            String action,
            String policyArn,
            Requester requester,
            BiFunction<Account, Arn, Reply<R>> answer) {
        return RequestedArn.parse(
                policyArn,
                requester,
                arn ->
                        Plan.read(
                                requester,
                                account -> needs(action, arn, account).done(),
                                view -> answer.apply(view.account(), arn)));
    }

    /** A change of the policy whose answer says no more than that it was made. */
    static <R> Plan<R> change(
            String action,
            String policyArn,
            Requester requester,
            Function<Arn, AccountCommand> command,
            R response) {
        return RequestedArn.parse(
                policyArn,
                requester,
                arn ->
                        EmptyAnswer.write(
                                requester,
                                account -> needs(action, arn, account).done(),
                                resources(arn),
                                command.apply(arn),
                                response));
    }

    /** How LookupEvents names the policy. */
    static List<ResourceRef> resources(Arn arn) {
        return List.of(PolicyName.resource(arn.text()));
    }
}
