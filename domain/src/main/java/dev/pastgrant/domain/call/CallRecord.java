package dev.pastgrant.domain.call;

import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.Position;
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
 * @param decidedAt the position of the state that it was decided on
 * @param sharedEventId the same in every account that records this call; none if only one does
 */
public record CallRecord(
        CallFacts facts,
        UserIdentity identity,
        AccountId recipient,
        Instant time,
        Position decidedAt,
        @Nullable UUID sharedEventId,
        Ending ending)
        implements LogEvent {

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
