package dev.pastgrant.domain.account.token;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.token.TokenCommand.DisableOutboundWebIdentityFederation;
import dev.pastgrant.domain.account.token.TokenCommand.EnableOutboundWebIdentityFederation;
import dev.pastgrant.domain.account.token.TokenCommand.SetSecurityTokenServicePreferences;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationDisabled;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationEnabled;
import dev.pastgrant.domain.account.token.TokenEvent.SecurityTokenServicePreferencesSet;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.UUID;

/** The rules for the tokens that STS gives an account. */
public final class TokenDecider {
    /** The refusal if the account issues no tokens. */
    public static final Refusal DISABLED =
            new Refusal(
                    IamError.FEATURE_DISABLED,
                    "Outbound web identity federation is disabled for this account.");

    private static final Refusal ENABLED =
            new Refusal(
                    IamError.FEATURE_ENABLED,
                    "Outbound web identity federation is already enabled for this account.");

    private TokenDecider() {}

    public static Decision decide(Account account, TokenCommand command) {
        TokenSettings present = account.settings().tokens();
        return switch (command) {
            case SetSecurityTokenServicePreferences(var version) ->
                    version == present.globalEndpointVersion()
                            ? accept()
                            : accept(new SecurityTokenServicePreferencesSet(version));
            case EnableOutboundWebIdentityFederation(var issuer) ->
                    present.isIssuing()
                            ? refuse(ENABLED)
                            : accept(
                                    new OutboundWebIdentityFederationEnabled(
                                            known(present, issuer)));
            case DisableOutboundWebIdentityFederation _ ->
                    present.isIssuing()
                            ? accept(new OutboundWebIdentityFederationDisabled())
                            : refuse(DISABLED);
        };
    }

    /** An account that was an issuer before is the same one again. */
    private static UUID known(TokenSettings present, UUID otherwise) {
        UUID issuer = present.issuer();
        return issuer == null ? otherwise : issuer;
    }
}
