package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationDisabled;
import dev.pastgrant.domain.account.token.TokenEvent.OutboundWebIdentityFederationEnabled;
import dev.pastgrant.domain.account.token.TokenEvent.SecurityTokenServicePreferencesSet;
import java.util.List;

/** What is stored of the tokens that STS gives an account. */
final class TokenEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName(
                            "iam.token.preferences-set",
                            1,
                            SecurityTokenServicePreferencesSet.class),
                    new StoredName(
                            "iam.token.outbound-federation-enabled",
                            1,
                            OutboundWebIdentityFederationEnabled.class),
                    new StoredName(
                            "iam.token.outbound-federation-disabled",
                            1,
                            OutboundWebIdentityFederationDisabled.class));

    private TokenEventNames() {}
}
