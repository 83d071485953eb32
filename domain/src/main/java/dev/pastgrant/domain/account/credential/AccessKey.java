package dev.pastgrant.domain.account.credential;

import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/**
 * A long-term access key.
 *
 * @param owner the id of a user, or of the root user
 */
public record AccessKey(
        AccessKeyId id,
        UniqueId owner,
        CredentialStatus status,
        Instant createdAt,
        SealedSecret secret) {
    public boolean isActive() {
        return status == CredentialStatus.ACTIVE;
    }

    AccessKey with(CredentialStatus changed) {
        return new AccessKey(id, owner, changed, createdAt, secret);
    }
}
