package dev.pastgrant.api.operation;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.Function;

/**
 * What one request asks for.
 *
 * @param account the account it acts on
 * @param requires the permissions it needs, as of the state that it acts on
 * @param resources what the request names, for records of calls that fail
 */
public record Plan<R>(
        AccountId account,
        Function<Account, List<Requirement>> requires,
        List<ResourceRef> resources,
        Work<R> work) {
    public Plan {
        resources = List.copyOf(resources);
    }

    /** A question about the requester's account. */
    public static <R> Plan<R> read(
            Requester requester,
            Function<Account, Requirement> requires,
            Function<View, Reply<R>> answer) {
        return new Plan<>(
                requester.account(),
                account -> List.of(requires.apply(account)),
                List.of(),
                new Work.Read<>(answer));
    }

    /** A request that is wrong in a way that its shape cannot say. */
    public static <R> Plan<R> refuse(Requester requester, Refusal refusal) {
        return new Plan<>(
                requester.account(), _ -> List.of(), List.of(), new Work.Refuse<>(refusal));
    }
}
