package dev.pastgrant.domain.account.token;

import dev.pastgrant.domain.account.AccountCommand;
import java.util.UUID;

/** A request to change which tokens STS gives an account. */
public sealed interface TokenCommand extends AccountCommand {
    /** Sets the version of the global endpoint's session tokens: 1 or 2. */
    record SetSecurityTokenServicePreferences(int version) implements TokenCommand {}

    /**
     * Makes the account an issuer of tokens.
     *
     * @param issuer the id that it gets if it never was one
     */
    record EnableOutboundWebIdentityFederation(UUID issuer) implements TokenCommand {}

    record DisableOutboundWebIdentityFederation() implements TokenCommand {}
}
