package dev.pastgrant.domain.account.servicelinked;

import dev.pastgrant.domain.identity.EntityName;
import java.time.Duration;
import java.time.Instant;

/**
 * The deletion of a service-linked role. The role is gone from its beginning; for a moment the
 * deletion says that it goes on, as AWS's deletions do.
 *
 * @param task the id by which it is asked about
 */
public record RoleDeletion(String task, EntityName role, Instant startedAt) {
    /** How long a deletion goes on. */
    public static final Duration DURATION = Duration.ofSeconds(1);

    /** Whether the deletion still goes on at an instant. */
    public boolean isInProgress(Instant now) {
        return now.isBefore(startedAt.plus(DURATION));
    }
}
