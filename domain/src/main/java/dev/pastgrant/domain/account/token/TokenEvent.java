package dev.pastgrant.domain.account.token;

import dev.pastgrant.domain.account.AccountEvent;
import java.util.UUID;

/** What can have happened to the tokens that STS gives an account. */
public sealed interface TokenEvent extends AccountEvent {
    record SecurityTokenServicePreferencesSet(int version) implements TokenEvent {}

    record OutboundWebIdentityFederationEnabled(UUID issuer) implements TokenEvent {}

    record OutboundWebIdentityFederationDisabled() implements TokenEvent {}
}
