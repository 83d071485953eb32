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
 * What CloudTrail would write of one call: who, what, from where, with which parameters, and how it
 * ended. Its eventID is the id it is stored under.
 *
 * @param recipient the account whose history it is in
 * @param time when the call was decided
 * @param decidedOn the revisions of the streams that the call was decided on, as far as the
 *     recipient may know them; null if they were not kept
 * @param readAt the moment that the call read at; none for the present
 * @param sharedEventId the same in every account that records this call; none if only one does
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
     * @param revision the revision that the account's stream had then, -1 before its first event;
     *     none if that was not kept, or if nothing was read
     */
    public record ReadAt(Instant instant, @Nullable Long revision) {}

    /**
     * How a call ended.
     *
     * @param errorCode none if it succeeded
     * @param responseElements without secrets; none for reads and for empty replies
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
