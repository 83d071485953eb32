package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.SigningCertificate;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent;
import dev.pastgrant.domain.account.credential.AccessKeyEvent;
import dev.pastgrant.domain.account.credential.AccessKeys;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevices;
import dev.pastgrant.domain.account.mfa.MfaEvent;
import dev.pastgrant.domain.account.password.LoginProfileEvent;
import dev.pastgrant.domain.account.password.LoginProfiles;
import dev.pastgrant.domain.account.sshkey.SshPublicKey;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent;
import dev.pastgrant.policy.id.UniqueId;

/** The credentials of an account's users and of its root user. */
public record AccountCredentials(
        AccessKeys accessKeys,
        MfaDevices mfaDevices,
        CredentialsByOwner<SigningCertificate> signingCertificates,
        CredentialsByOwner<SshPublicKey> sshPublicKeys,
        LoginProfiles loginProfiles) {
    public static final AccountCredentials NONE =
            new AccountCredentials(
                    AccessKeys.NONE,
                    MfaDevices.NONE,
                    CredentialsByOwner.none(),
                    CredentialsByOwner.none(),
                    LoginProfiles.NONE);

    /** The credentials after an event about an access key. */
    public AccountCredentials evolve(AccessKeyEvent event) {
        return new AccountCredentials(
                accessKeys.evolve(event),
                mfaDevices,
                signingCertificates,
                sshPublicKeys,
                loginProfiles);
    }

    /** The credentials after an event about an MFA device. */
    public AccountCredentials evolve(MfaEvent event) {
        return with(mfaDevices.evolve(event));
    }

    /** The credentials after an event about a signing certificate. */
    public AccountCredentials evolve(SigningCertificateEvent event) {
        return new AccountCredentials(
                accessKeys,
                mfaDevices,
                SigningCertificate.evolve(signingCertificates, event),
                sshPublicKeys,
                loginProfiles);
    }

    /** The credentials after an event about an SSH public key. */
    public AccountCredentials evolve(SshPublicKeyEvent event) {
        return new AccountCredentials(
                accessKeys,
                mfaDevices,
                signingCertificates,
                SshPublicKey.evolve(sshPublicKeys, event),
                loginProfiles);
    }

    /** The credentials after an event about a password. */
    public AccountCredentials evolve(LoginProfileEvent event) {
        return new AccountCredentials(
                accessKeys,
                mfaDevices,
                signingCertificates,
                sshPublicKeys,
                loginProfiles.evolve(event));
    }

    /** These credentials with one of their devices as it is in another state. */
    public AccountCredentials standingIn(MfaDevice elsewhere) {
        return with(mfaDevices.standingIn(elsewhere));
    }

    private AccountCredentials with(MfaDevices changed) {
        return new AccountCredentials(
                accessKeys, changed, signingCertificates, sshPublicKeys, loginProfiles);
    }

    /** Throws if the user still holds credentials, since such a user cannot have been deleted. */
    void requireNoneOf(UniqueId user) {
        require(accessKeys.of(user).isEmpty(), "user `" + user + "` still has access keys");
        require(mfaDevices.of(user).isEmpty(), "user `" + user + "` still has MFA devices");
        require(
                signingCertificates.of(user).isEmpty(),
                "user `" + user + "` still has signing certificates");
        require(loginProfiles.of(user).isEmpty(), "user `" + user + "` still has a password");
        require(sshPublicKeys.of(user).isEmpty(), "user `" + user + "` still has SSH public keys");
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
