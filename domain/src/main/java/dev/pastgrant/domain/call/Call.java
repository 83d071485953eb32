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
 * An authenticated API call, with everything that its turn needs.
 *
 * @param credential the credential that it was signed with
 * @param account the account that it acts on: the caller's own, except for AssumeRole across
 *     accounts and for opening an account
 * @param eventId the id of its record, fixed before the first attempt
 * @param asOf the moment at which it reads; null if that is the present
 * @param requires the permissions it needs, as of the state that it acts on; empty if every
 *     authenticated caller may make it
 * @param resources the resources that the request names, for the record of a call that fails
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
