package dev.pastgrant.domain.account.sshkey;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** An event of a user's SSH public key. */
public sealed interface SshPublicKeyEvent extends AccountEvent {
    UniqueId keyId();

    /** The key is there, and active. */
    record SshPublicKeyUploaded(
            UniqueId keyId, UniqueId owner, PublicKeyBody body, Instant uploadedAt)
            implements SshPublicKeyEvent {}

    record SshPublicKeyStatusChanged(UniqueId keyId, CredentialStatus status)
            implements SshPublicKeyEvent {}

    record SshPublicKeyDeleted(UniqueId keyId) implements SshPublicKeyEvent {}
}
