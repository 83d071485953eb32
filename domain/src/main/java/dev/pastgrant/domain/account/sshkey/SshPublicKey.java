package dev.pastgrant.domain.account.sshkey;

import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.credential.CredentialsByOwner;
import dev.pastgrant.domain.account.credential.OwnedCredential;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** A public key by which a user signs in to CodeCommit and the like over SSH. */
public record SshPublicKey(
        UniqueId id,
        UniqueId owner,
        PublicKeyBody body,
        CredentialStatus status,
        Instant uploadedAt)
        implements OwnedCredential {
    /** The account's keys after an event. */
    public static CredentialsByOwner<SshPublicKey> evolve(
            CredentialsByOwner<SshPublicKey> all, SshPublicKeyEvent event) {
        return switch (event) {
            case SshPublicKeyEvent.SshPublicKeyUploaded(var id, var owner, var body, var at) ->
                    all.adding(new SshPublicKey(id, owner, body, CredentialStatus.ACTIVE, at));
            case SshPublicKeyEvent.SshPublicKeyStatusChanged(var id, var status) ->
                    all.updated(id, found -> found.with(status));
            case SshPublicKeyEvent.SshPublicKeyDeleted(var id) -> all.without(id);
        };
    }

    private SshPublicKey with(CredentialStatus changed) {
        return new SshPublicKey(id, owner, body, changed, uploadedAt);
    }
}
