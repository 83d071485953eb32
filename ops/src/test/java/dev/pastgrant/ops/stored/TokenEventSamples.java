package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationDisabled;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationEnabled;
import dev.pastgrant.domain.account.token.TokenEvent.SecurityTokenServicePreferencesSet;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;
import java.util.UUID;

/** One of each event of tokens, in an order in which they can happen. */
final class TokenEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new SecurityTokenServicePreferencesSet(2),
                    new OutboundWebIdentityFederationEnabled(
                            UUID.fromString("99999999-2222-4333-8444-555555555555")),
                    new OutboundWebIdentityFederationDisabled());

    private TokenEventSamples() {}
}
