package dev.pastgrant.domain.log;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Events for one stream that become durable together or not at all.
 *
 * @param expectedRevision the revision of the stream's last event on which the decision was made,
 *     -1 if the stream had no events; empty if the append does not depend on it
 * @param notBefore the instant of the decision; the commit time is never earlier
 */
public record Append(
        StreamName stream,
        OptionalLong expectedRevision,
        Instant notBefore,
        List<NewEvent> events) {
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append holds at least one event");
        }
    }
}
