package dev.pastgrant.api.v1.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.Supplier;

/**
 * What only callers of the first account may ask: its root user, and those with the permission. The
 * other accounts know nothing of each other.
 */
record FirstAccountOnly(AccountId first) {
    /** The plan of a request, if the requester may ask at all. */
    Plan<JsonNode> plan(Requester requester, String action, Supplier<Plan<JsonNode>> plan) {
        return requester.account().equals(first)
                ? plan.get()
                : Plan.refuse(
                        requester,
                        new Refusal(
                                SharedError.ACCESS_DENIED,
                                "User: "
                                        + requester.caller().arn()
                                        + " is not authorized to perform: pastgrant:"
                                        + action));
    }

    static Requirement permission(String action) {
        return RequirementBuilder.permission("pastgrant:" + action).done();
    }

    /** A change of another account. */
    static Plan<JsonNode> change(
            AccountId account,
            String action,
            AccountLifecycleCommand command,
            JsonNode answer,
            Json recorded) {
        return new Plan<>(
                account,
                _ -> List.of(permission(action)),
                List.of(new ResourceRef("AWS::Organizations::Account", account.digits())),
                new Work.Write<>(command, _ -> new Reply.Answered<>(answer, recorded, List.of())));
    }
}
