package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent;
import dev.pastgrant.domain.account.token.TokenEvent;
import dev.pastgrant.domain.account.token.TokenSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is set for an account as a whole.
 *
 * @param passwordPolicy what it demands of passwords; null if it makes no demands of its own
 * @param tokens which tokens STS gives it
 */
public record AccountSettings(@Nullable PasswordPolicy passwordPolicy, TokenSettings tokens) {
    /** The settings of an account in which nobody has set anything. */
    public static final AccountSettings DEFAULT = new AccountSettings(null, TokenSettings.DEFAULT);

    /** The settings after an event about the password policy. */
    public AccountSettings evolve(PasswordPolicyEvent event) {
        return switch (event) {
            case PasswordPolicyEvent.AccountPasswordPolicyUpdated(var policy) ->
                    new AccountSettings(policy, tokens);
            case PasswordPolicyEvent.AccountPasswordPolicyDeleted _ -> {
                if (passwordPolicy == null) {
                    throw new IllegalStateException("the account has no password policy");
                }
                yield new AccountSettings(null, tokens);
            }
        };
    }

    /** The settings after an event about tokens. */
    public AccountSettings evolve(TokenEvent event) {
        return new AccountSettings(passwordPolicy, tokens.evolve(event));
    }
}
