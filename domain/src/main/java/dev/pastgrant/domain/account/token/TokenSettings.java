package dev.pastgrant.domain.account.token;

import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationDisabled;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationEnabled;
import dev.pastgrant.domain.account.token.TokenEvent.SecurityTokenServicePreferencesSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is set for the tokens of an account.
 *
 * @param globalEndpointVersion the version of the session tokens of STS's global endpoint: 1 or 2
 * @param issuer tells the account as issuer of tokens for services elsewhere, for ever; null if it
 *     never was one
 * @param isIssuing whether it is one now
 */
public record TokenSettings(int globalEndpointVersion, @Nullable UUID issuer, boolean isIssuing) {
    public static final TokenSettings DEFAULT = new TokenSettings(1, null, false);

    /** The settings after an event. */
    public TokenSettings evolve(TokenEvent event) {
        return switch (event) {
            case SecurityTokenServicePreferencesSet(var version) ->
                    new TokenSettings(version, issuer, isIssuing);
            case OutboundWebIdentityFederationEnabled(var id) ->
                    new TokenSettings(globalEndpointVersion, id, true);
            case OutboundWebIdentityFederationDisabled _ -> {
                if (!isIssuing) {
                    throw new IllegalStateException("the account issues no tokens");
                }
                yield new TokenSettings(globalEndpointVersion, issuer, false);
            }
        };
    }
}
