package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.policy.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a request, as known when the signature was checked. The turn identifies the caller
 * anew.
 *
 * @param asOf the moment that the request reads at; null for the present
 */
public record Requester(Credential credential, Caller caller, @Nullable AsOf asOf) {
    public AccountId account() {
        return caller.account();
    }
}
