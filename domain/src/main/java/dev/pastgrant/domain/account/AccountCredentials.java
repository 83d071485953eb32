package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.credential.AccessKeyEvent;
import dev.pastgrant.domain.account.credential.AccessKeys;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevices;
import dev.pastgrant.domain.account.mfa.MfaEvent;
import dev.pastgrant.policy.id.UniqueId;

/** The access keys and MFA devices of an account's users and of its root user. */
public record AccountCredentials(AccessKeys accessKeys, MfaDevices mfaDevices) {
    public static final AccountCredentials NONE =
            new AccountCredentials(AccessKeys.NONE, MfaDevices.NONE);

    /** The credentials after an event about an access key. */
    public AccountCredentials evolve(AccessKeyEvent event) {
        return new AccountCredentials(accessKeys.evolve(event), mfaDevices);
    }

    /** The credentials after an event about an MFA device. */
    public AccountCredentials evolve(MfaEvent event) {
        return new AccountCredentials(accessKeys, mfaDevices.evolve(event));
    }

    /** These credentials with one of their devices as it is in another state. */
    public AccountCredentials standingIn(MfaDevice elsewhere) {
        return new AccountCredentials(accessKeys, mfaDevices.standingIn(elsewhere));
    }

    /** Throws if the user still holds credentials, since such a user cannot have been deleted. */
    void requireNoneOf(UniqueId user) {
        require(accessKeys.of(user).isEmpty(), "user `" + user + "` still has access keys");
        require(mfaDevices.of(user).isEmpty(), "user `" + user + "` still has MFA devices");
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
