package dev.pastgrant.domain.account.password;

import org.jspecify.annotations.Nullable;

/**
 * What an account demands of its users' passwords.
 *
 * @param maxAgeDays after how many days a password expires; 0 if it never does
 * @param reusePrevention how many earlier passwords may not be used again; 0 if all may
 * @param hardExpiry whether only an administrator can replace a password that has expired; null if
 *     nobody said, which means no
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html">UpdateAccountPasswordPolicy</a>
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireSymbols,
        boolean requireNumbers,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean allowUsersToChangePassword,
        int maxAgeDays,
        int reusePrevention,
        @Nullable Boolean hardExpiry) {
    /** AWS's default of the length if a policy does not say one. */
    public static final int MINIMUM_LENGTH = 6;

    public boolean expiresPasswords() {
        return maxAgeDays > 0;
    }

    public boolean isHardExpiry() {
        return Boolean.TRUE.equals(hardExpiry);
    }
}
