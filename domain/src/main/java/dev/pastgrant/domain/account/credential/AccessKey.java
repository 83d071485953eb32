package dev.pastgrant.domain.account.credential;

import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/**
 * A long-term access key.
 *
 * @param owner the id of a user, or of the root user
 */
public record AccessKey(
        AccessKeyId id, UniqueId owner, Status status, Instant createdAt, SealedSecret secret) {
    /** Whether a key may be used. */
    public enum Status {
        ACTIVE("Active"),
        INACTIVE("Inactive");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** The status as AWS writes it. */
        public String text() {
            return text;
        }
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    AccessKey with(Status changed) {
        return new AccessKey(id, owner, changed, createdAt, secret);
    }
}
