package dev.pastgrant.domain.account.credential;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** An event of an access key. */
public sealed interface AccessKeyEvent extends AccountEvent {
    AccessKeyId accessKeyId();

    /** The key exists and is active. The owner is a user, or root by its account number. */
    record AccessKeyCreated(
            AccessKeyId accessKeyId, UniqueId owner, SealedSecret secret, Instant createdAt)
            implements AccessKeyEvent {}

    record AccessKeyStatusChanged(AccessKeyId accessKeyId, CredentialStatus status)
            implements AccessKeyEvent {}

    record AccessKeyDeleted(AccessKeyId accessKeyId) implements AccessKeyEvent {}
}
