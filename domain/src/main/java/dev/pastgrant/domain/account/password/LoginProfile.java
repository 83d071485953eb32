package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.mfa.WrongCodes;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The password of a user or of root.
 *
 * @param hashes the hash of the password, then those of the passwords before it, the last first
 * @param changedAt since when the password is this one
 * @param resetRequired whether the owner must choose another one at the next sign-in
 * @param wrongPasswords the wrong ones given since the last right one
 */
public record LoginProfile(
        UniqueId owner,
        List<SealedSecret> hashes,
        Instant createdAt,
        Instant changedAt,
        boolean resetRequired,
        WrongCodes wrongPasswords) {
    /** The most passwords that a policy can keep from being used again. */
    static final int HASHES_MAX = 24;

    public LoginProfile {
        hashes = List.copyOf(hashes);
    }

    /** The name that hashes of this owner's passwords are sealed for. */
    public static String sealedFor(String owner) {
        return "login-profile/" + owner;
    }

    /** The forms of all passwords that are remembered, that of the present one first. */
    public List<HashForm> forms(Vault vault) {
        return opened(vault).map(PasswordHash::form).distinct().toList();
    }

    private Stream<PasswordHash> opened(Vault vault) {
        String sealedFor = sealedFor(owner.text());
        return hashes.stream().map(sealed -> PasswordHash.of(vault.open(sealed, sealedFor)));
    }

    /**
     * When the password expires; empty if it never does.
     *
     * @param policy the policy in force; null if there is none
     */
    public Optional<Instant> expiry(@Nullable PasswordPolicy policy) {
        return policy == null || !policy.expiresPasswords()
                ? Optional.empty()
                : Optional.of(changedAt.plus(Duration.ofDays(policy.maxAgeDays())));
    }

    /**
     * Judges a password.
     *
     * @param given its hashes, in the forms of this profile
     * @param policy the policy in force for the owner; null if there is none
     */
    public PasswordVerdict judge(
            List<PasswordHash> given, @Nullable PasswordPolicy policy, Instant now, Vault vault) {
        if (wrongPasswords.lock(now)) {
            return PasswordVerdict.LOCKED;
        }
        Optional<Boolean> fits = opened(vault).findFirst().orElseThrow().isAmong(given);
        if (fits.isEmpty()) {
            return PasswordVerdict.HASHED_FOR_ANOTHER;
        }
        if (!fits.get()) {
            return PasswordVerdict.WRONG;
        }
        boolean isExpired = expiry(policy).filter(end -> !now.isBefore(end)).isPresent();
        if (isExpired && policy != null && policy.isHardExpiry()) {
            return PasswordVerdict.EXPIRED;
        }
        return isExpired || resetRequired ? PasswordVerdict.MUST_CHANGE : PasswordVerdict.FITS;
    }

    /**
     * Whether a password is one of the last.
     *
     * @return empty if it was hashed for another profile
     */
    Optional<Boolean> isOneOfLast(int count, NewPassword password, Vault vault) {
        List<Optional<Boolean>> same =
                opened(vault)
                        .limit(count)
                        .map(earlier -> earlier.isAmong(password.hashes()))
                        .toList();
        return same.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(same.stream().anyMatch(each -> each.orElseThrow()));
    }

    LoginProfile changed(SealedSecret hash, Instant at, boolean reset) {
        List<SealedSecret> kept =
                Stream.concat(Stream.of(hash), hashes.stream()).limit(HASHES_MAX).toList();
        return new LoginProfile(owner, kept, createdAt, at, reset, WrongCodes.NONE);
    }

    LoginProfile requiringReset(boolean reset) {
        return new LoginProfile(owner, hashes, createdAt, changedAt, reset, wrongPasswords);
    }

    LoginProfile refused(Instant at) {
        return new LoginProfile(
                owner, hashes, createdAt, changedAt, resetRequired, wrongPasswords.and(at));
    }
}
