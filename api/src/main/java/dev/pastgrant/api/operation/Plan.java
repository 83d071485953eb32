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
 * The plan of one request: the work it asks for, and the permissions it needs.
 *
 * @param account the account that the work acts on
 * @param requires the permissions it needs, judged on the state that it acts on
 * @param resources the resources that the request names, for the record if the call fails
 */
public record Plan<R>(
        AccountId account,
        Function<Account, List<Requirement>> requires,
        List<ResourceRef> resources,
        Work<R> work) {
    public Plan {
        resources = List.copyOf(resources);
    }

    /** A plan that reads the requester's account. */
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

    /** A plan that refuses the request. */
    public static <R> Plan<R> refuse(Requester requester, Refusal refusal) {
        return new Plan<>(
                requester.account(), _ -> List.of(), List.of(), new Work.Refuse<>(refusal));
    }
}
