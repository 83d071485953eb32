package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Writes the records of calls that changed nothing, each into the trail of its recipient. */
final class CallRecorder {
    private final EventLog log;

    CallRecorder(EventLog log) {
        this.log = log;
    }

    /**
     * Writes records. The future completes when they are durable, and at once if the list is empty.
     */
    CompletableFuture<Void> record(UUID eventId, List<CallRecord> records, Instant now) {
        return start(eventId, records, now, append -> log.append(append).durable());
    }

    /**
     * Writes records without waiting for the disk. The future completes when they have their place.
     * They become durable with the next commit.
     */
    CompletableFuture<Void> recordWithoutWaiting(
            UUID eventId, List<CallRecord> records, Instant now) {
        return start(eventId, records, now, log::appendUnawaited);
    }

    private static CompletableFuture<Void> start(
            UUID eventId,
            List<CallRecord> records,
            Instant now,
            Function<Append, CompletableFuture<Appended>> start) {
        List<CompletableFuture<Appended>> started = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            boolean isLast = i == records.size() - 1;
            UUID id = isLast ? eventId : CallRecords.derived(eventId, "copy");
            started.add(start.apply(append(id, records.get(i), now)));
        }
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
    }

    private static Append append(UUID id, CallRecord record, Instant now) {
        return new Append(
                StreamName.trail(record.recipient()),
                OptionalLong.empty(),
                now,
                List.of(new NewEvent(id, record)));
    }
}
