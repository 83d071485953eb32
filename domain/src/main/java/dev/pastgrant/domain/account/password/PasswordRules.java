package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.policy.id.UniqueId;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be made of: what the account's policy demands, else what AWS demands of
 * everybody. Policies are for users; root is always held to the latter.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html">Set
 *     an account password policy for IAM users</a>
 */
final class PasswordRules {
    private static final int DEFAULT_LENGTH = 8;
    private static final int DEFAULT_CLASSES = 3;

    /** The characters that AWS counts as symbols. Others are allowed, but are no symbols. */
    private static final String SYMBOLS = "!@#$%^&*()_+-=[]{}|'";

    private PasswordRules() {}

    /** The account's policy as far as it is in force for an owner; null if it is not. */
    static @Nullable PasswordPolicy policy(Account account, UniqueId owner) {
        return owner.equals(UniqueId.root(account.id()))
                ? null
                : account.settings().passwordPolicy();
    }

    static boolean conforms(Account account, UniqueId owner, String password) {
        PasswordPolicy policy = policy(account, owner);
        return policy == null ? conforms(account, password) : conforms(policy, password);
    }

    private static boolean conforms(Account account, String password) {
        long classes =
                Stream.<IntPredicate>of(
                                PasswordRules::isUppercase,
                                PasswordRules::isLowercase,
                                PasswordRules::isNumber,
                                PasswordRules::isSymbol)
                        .filter(kind -> has(password, kind))
                        .count();
        return password.length() >= DEFAULT_LENGTH
                && classes >= DEFAULT_CLASSES
                && !password.equalsIgnoreCase(account.lifecycle().name());
    }

    private static boolean conforms(PasswordPolicy policy, String password) {
        return password.length() >= policy.minimumLength()
                && (!policy.requireSymbols() || has(password, PasswordRules::isSymbol))
                && (!policy.requireNumbers() || has(password, PasswordRules::isNumber))
                && (!policy.requireUppercase() || has(password, PasswordRules::isUppercase))
                && (!policy.requireLowercase() || has(password, PasswordRules::isLowercase));
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.chars().anyMatch(kind);
    }

    private static boolean isUppercase(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLowercase(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isNumber(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSymbol(int c) {
        return SYMBOLS.indexOf(c) >= 0;
    }
}
