package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.Function;

/** A change whose answer says no more than that it was made. */
final class EmptyAnswer {
    private EmptyAnswer() {}

    static <R> Plan<R> write(
            Requester requester,
            Function<Account, Requirement> requires,
            List<ResourceRef> resources,
            AccountCommand command,
            R response) {
        return Plan.write(
                requester,
                requires,
                resources,
                command,
                _ -> new Reply.Answered<>(response, null, resources));
    }
}
