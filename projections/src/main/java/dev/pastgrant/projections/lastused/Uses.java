package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps uses in rows, by the id of what is used. A kept use stands for all uses in the 15 minutes
 * after it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html">Generate
 *     credential reports</a>
 */
final class Uses {
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final String AWS_DOMAIN = ".amazonaws.com";

    private final Rows rows;
    private final Function<CallRecord, Optional<String>> used;

    /**
     * Keeps uses of one kind.
     *
     * @param used gives the id of what a call used; empty if it used nothing of the kind
     */
    Uses(Rows rows, Function<CallRecord, Optional<String>> used) {
        this.rows = rows;
        this.used = used;
    }

    Position processed() {
        return rows.token();
    }

    Optional<KeyUse> of(String id, Position upTo) {
        return rows.scan(UseRow.prefix(id), UseRow.key(id, upTo), 1).stream()
                .findFirst()
                .map(row -> UseRow.use(row.getValue()));
    }

    /**
     * The last uses of everything whose id begins with a prefix, by the rest of the id. Costs two
     * reads for each of them, however often it was used.
     */
    Map<String, KeyUse> under(String prefix, Position upTo) {
        Map<String, KeyUse> found = new TreeMap<>();
        Optional<String> id = firstId(prefix, prefix);
        while (id.isPresent()) {
            String rest = id.get().substring(prefix.length());
            of(id.get(), upTo).ifPresent(use -> found.put(rest, use));
            id = firstId(prefix, UseRow.afterAll(id.get()));
        }
        return found;
    }

    private Optional<String> firstId(String prefix, String from) {
        return rows.scan(prefix, from, 1).stream()
                .findFirst()
                .map(row -> UseRow.used(row.getKey()));
    }

    void follow(List<Recorded> events) {
        Position seen = processed();
        Batch batch = new Batch();
        events.stream().filter(event -> event.position().isAfter(seen)).forEach(batch::add);
        Position last = events.getLast().position();
        rows.write(batch.added, last.isAfter(seen) ? last : seen);
    }

    void reset() {
        rows.clear();
    }

    /**
     * The rows that one call of {@link #follow} adds. A use is compared with the one before it,
     * also if that is in the same batch.
     */
    private final class Batch {
        private final Map<String, String> added = new HashMap<>();
        private final Map<String, KeyUse> latest = new HashMap<>();

        void add(Recorded recorded) {
            if (recorded.event() instanceof CallRecord record) {
                used.apply(record).ifPresent(id -> add(id, recorded.position(), use(record)));
            }
        }

        private void add(String id, Position position, KeyUse use) {
            KeyUse before = latest.containsKey(id) ? latest.get(id) : stored(id);
            if (before == null || !use.instant().isBefore(before.instant().plus(SPAN))) {
                latest.put(id, use);
                added.put(UseRow.key(id, position), UseRow.text(use));
            }
        }

        private @Nullable KeyUse stored(String id) {
            return of(id, Position.END).orElse(null);
        }
    }

    private static KeyUse use(CallRecord record) {
        return new KeyUse(record.time(), service(record), record.facts().region());
    }

    /** The namespace of the service that was called. */
    static String service(CallRecord record) {
        String source = record.facts().eventSource();
        return source.endsWith(AWS_DOMAIN)
                ? source.substring(0, source.length() - AWS_DOMAIN.length())
                : source;
    }
}
