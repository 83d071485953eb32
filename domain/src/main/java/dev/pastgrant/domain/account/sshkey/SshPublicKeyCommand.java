package dev.pastgrant.domain.account.sshkey;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;

/** A request to change a user's SSH public keys. */
public sealed interface SshPublicKeyCommand extends AccountCommand {
    EntityName user();

    /** Uploads a key, which was read beforehand. What could not be read is refused. */
    record UploadSshPublicKey(EntityName user, Outcome<PublicKeyBody, Refusal> body)
            implements SshPublicKeyCommand {}

    /**
     * Changes whether a key may be used.
     *
     * @param keyId as requested, which no key need have
     */
    record UpdateSshPublicKey(EntityName user, String keyId, CredentialStatus status)
            implements SshPublicKeyCommand {}

    record DeleteSshPublicKey(EntityName user, String keyId) implements SshPublicKeyCommand {}
}
