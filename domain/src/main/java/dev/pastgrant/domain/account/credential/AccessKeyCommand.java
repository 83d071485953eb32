package dev.pastgrant.domain.account.credential;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.Owner;

/** A request to change access keys. */
public sealed interface AccessKeyCommand extends AccountCommand {
    Owner owner();

    /** Creates a key. Its id and its sealed secret were made beforehand. */
    record CreateAccessKey(Owner owner, AccessKeyId accessKeyId, SealedSecret secret)
            implements AccessKeyCommand {}

    record UpdateAccessKey(Owner owner, AccessKeyId accessKeyId, CredentialStatus status)
            implements AccessKeyCommand {}

    record DeleteAccessKey(Owner owner, AccessKeyId accessKeyId) implements AccessKeyCommand {}
}
