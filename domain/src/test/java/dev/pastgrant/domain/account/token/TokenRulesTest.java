package dev.pastgrant.domain.account.token;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.refusal.IamError.FEATURE_DISABLED;
import static dev.pastgrant.domain.refusal.IamError.FEATURE_ENABLED;

import dev.pastgrant.domain.account.token.TokenCommand.DisableOutboundWebIdentityFederation;
import dev.pastgrant.domain.account.token.TokenCommand.EnableOutboundWebIdentityFederation;
import dev.pastgrant.domain.account.token.TokenCommand.SetSecurityTokenServicePreferences;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationDisabled;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationEnabled;
import dev.pastgrant.domain.account.token.TokenEvent.SecurityTokenServicePreferencesSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenRulesTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    @Test
    void the_version_of_tokens_is_one_until_another_is_set() {
        given().when(new SetSecurityTokenServicePreferences(1)).thenNothingHappens();
        given().when(new SetSecurityTokenServicePreferences(2))
                .thenHappens(new SecurityTokenServicePreferencesSet(2))
                .when(new SetSecurityTokenServicePreferences(1))
                .thenHappens(new SecurityTokenServicePreferencesSet(1));
    }

    @Test
    void an_account_that_issues_tokens_again_is_the_same_issuer() {
        given().when(new EnableOutboundWebIdentityFederation(FIRST))
                .thenHappens(new OutboundWebIdentityFederationEnabled(FIRST))
                .when(new DisableOutboundWebIdentityFederation())
                .thenHappens(new OutboundWebIdentityFederationDisabled())
                .when(new EnableOutboundWebIdentityFederation(SECOND))
                .thenHappens(new OutboundWebIdentityFederationEnabled(FIRST));
    }

    @Test
    void nothing_is_enabled_or_disabled_twice() {
        given(new OutboundWebIdentityFederationEnabled(FIRST))
                .when(new EnableOutboundWebIdentityFederation(SECOND))
                .thenRefuses(
                        FEATURE_ENABLED,
                        "Outbound web identity federation is already enabled for this account.");
        given().when(new DisableOutboundWebIdentityFederation())
                .thenRefuses(
                        FEATURE_DISABLED,
                        "Outbound web identity federation is disabled for this account.");
    }
}
