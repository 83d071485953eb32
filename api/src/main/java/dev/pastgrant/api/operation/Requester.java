package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.policy.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as of when its signature was checked. The turn identifies the caller anew.
 *
 * @param asOf the moment that the request reads at; none for the present
 */
public record Requester(Credential credential, Caller caller, @Nullable AsOf asOf) {
    public AccountId account() {
        return caller.account();
    }
}
