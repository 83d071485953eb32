package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What CloudTrail would record of one call: who made it, what it did, where it came from, its
 * parameters, and how it ended. Its eventID is the id under which it is stored.
 *
 * @param recipient the account whose history contains it
 * @param time when the call was decided
 * @param decidedOn the revisions of the streams that the call was decided on, as far as the
 *     recipient may know them; null if they were not stored
 * @param readAt the moment at which the call read; null if that was the present
 * @param sharedEventId an id that is the same in every account that records this call; null if only
 *     one account records it
 * @see CallFacts#recorded() what the facts of a record leave out
 */
public record CallRecord(
        CallFacts facts,
        UserIdentity identity,
        AccountId recipient,
        Instant time,
        @Nullable StreamRevisions decidedOn,
        @Nullable ReadAt readAt,
        @Nullable UUID sharedEventId,
        Ending ending)
        implements LogEvent {

    /**
     * A moment of the past.
     *
     * @param instant the effective instant
     * @param revision the revision of the account's stream at that instant, -1 before its first
     *     event; null if it was not stored or nothing was read
     */
    public record ReadAt(Instant instant, @Nullable Long revision) {}

    /**
     * How a call ended.
     *
     * @param errorCode null if it succeeded
     * @param responseElements the response without secrets; null for reads and for empty replies
     */
    public record Ending(
            @Nullable String errorCode,
            @Nullable String errorMessage,
            @Nullable Json responseElements,
            List<ResourceRef> resources) {
        public Ending {
            resources = List.copyOf(resources);
        }
    }
}
