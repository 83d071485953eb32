package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One authenticated API call, with everything that its turn needs.
 *
 * @param credential what it was signed with
 * @param account the account it acts on: the caller's own, but for AssumeRole across accounts and
 *     for the opening of an account
 * @param eventId the id of its record, fixed before the first attempt
 * @param asOf the moment that it reads at; none for the present
 * @param requires the permissions it needs, as of the state that it acts on; none for a call that
 *     every authenticated caller may make
 * @param resources what the request names, for records of calls that fail
 */
public record Call<R>(
        Credential credential,
        AccountId account,
        UUID eventId,
        CallFacts facts,
        @Nullable AsOf asOf,
        Function<Account, List<Requirement>> requires,
        List<ResourceRef> resources,
        Work<R> work) {
    public Call {
        resources = List.copyOf(resources);
    }
}
