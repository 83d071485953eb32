package dev.pastgrant.audit.search;

import dev.pastgrant.audit.record.CloudTrailJson;
import dev.pastgrant.audit.record.Username;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.log.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event as LookupEvents lists it.
 *
 * @param eventTime the time of the event, in whole seconds
 * @param username the user name as {@link Username} gives it; null if that is empty
 * @param cloudTrailEvent the record's JSON
 */
public record LookupItem(
        UUID eventId,
        String eventName,
        boolean readOnly,
        @Nullable String accessKeyId,
        Instant eventTime,
        String eventSource,
        @Nullable String username,
        List<ResourceRef> resources,
        String cloudTrailEvent) {
    public LookupItem {
        resources = List.copyOf(resources);
    }

    /** The item of an event; empty if the event is not a call record. */
    static Stream<LookupItem> of(Recorded recorded) {
        return recorded.event() instanceof CallRecord call
                ? Stream.of(of(recorded, call))
                : Stream.empty();
    }

    private static LookupItem of(Recorded recorded, CallRecord call) {
        return new LookupItem(
                recorded.id(),
                call.facts().eventName(),
                call.facts().readOnly(),
                call.identity().accessKeyId(),
                recorded.committedAt().truncatedTo(ChronoUnit.SECONDS),
                call.facts().eventSource(),
                Username.of(call.identity()).orElse(null),
                call.ending().resources(),
                CloudTrailJson.of(recorded));
    }
}
