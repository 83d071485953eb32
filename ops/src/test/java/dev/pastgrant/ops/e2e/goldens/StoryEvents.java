package dev.pastgrant.ops.e2e.goldens;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.stored.names.StoredName;
import dev.pastgrant.ops.stored.names.StoredNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The events that the calls of the story made, as the log holds them. */
final class StoryEvents {
    private static final int PAGE = 1_000;

    private final Map<String, Set<String>> byOperation = new TreeMap<>();

    private StoryEvents() {}

    /** The events in a folder that a node has left. */
    static StoryEvents in(Path data) throws IOException {
        StoryEvents events = new StoryEvents();
        Clock after = Clock.fixed(StillNode.NOW.plusSeconds(60), ZoneOffset.UTC);
        try (NodeStore store = RocksStore.open(LogOptions.in(data).withClock(after))) {
            all(store.log()).forEach(events::add);
        }
        return events;
    }

    /** The stored names of the events that an operation of a service made. */
    Set<String> of(String eventSource, String operation) {
        return byOperation.getOrDefault(eventSource + "/" + operation, Set.of());
    }

    /** All events by the append that they are in, which has one commit time. */
    private static Iterable<List<LogEvent>> all(EventLog log) {
        Map<Instant, List<LogEvent>> appends = new TreeMap<>();
        Position last = Position.BEGINNING;
        List<Recorded> page = log.readAll(last, PAGE);
        while (!page.isEmpty()) {
            for (Recorded each : page) {
                appends.computeIfAbsent(each.committedAt(), _ -> new ArrayList<>())
                        .add(each.event());
            }
            last = page.getLast().position();
            page = log.readAll(last, PAGE);
        }
        return appends.values();
    }

    private void add(List<LogEvent> append) {
        for (LogEvent each : append) {
            if (each instanceof CallRecord record) {
                Set<String> names =
                        byOperation.computeIfAbsent(
                                record.facts().eventSource() + "/" + record.facts().eventName(),
                                _ -> new TreeSet<>());
                append.stream()
                        .filter(event -> !(event instanceof CallRecord))
                        .forEach(event -> names.add(name(event)));
            }
        }
    }

    private static String name(LogEvent event) {
        return StoredNames.ALL.stream()
                .filter(stored -> stored.type().equals(event.getClass()))
                .max(Comparator.comparingLong(StoredName::version))
                .orElseThrow()
                .name();
    }
}
