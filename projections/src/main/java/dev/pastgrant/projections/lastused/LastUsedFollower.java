package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps uses of long-term keys. A kept use stands for all uses in the 15 minutes after it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html">Generate
 *     credential reports</a>
 */
public final class LastUsedFollower implements Follower, LastUsed {
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final String AWS_DOMAIN = ".amazonaws.com";

    private final Rows rows;

    public LastUsedFollower(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "last-used";
    }

    @Override
    public Position processed() {
        return rows.token();
    }

    @Override
    public Optional<KeyUse> of(AccessKeyId key, Position upTo) {
        return rows.scan(UseRow.prefix(key), UseRow.key(key, upTo), 1).stream()
                .findFirst()
                .map(row -> UseRow.use(row.getValue()));
    }

    @Override
    public void follow(List<Recorded> events) {
        Position seen = processed();
        Batch batch = new Batch();
        events.stream().filter(event -> event.position().isAfter(seen)).forEach(batch::add);
        Position last = events.getLast().position();
        rows.write(batch.added, last.isAfter(seen) ? last : seen);
    }

    @Override
    public void reset() {
        rows.clear();
    }

    /**
     * The rows that one call of {@link #follow} adds. A use is compared with the one before it,
     * also if that is in the same batch.
     */
    private final class Batch {
        private final Map<String, String> added = new HashMap<>();
        private final Map<AccessKeyId, KeyUse> latest = new HashMap<>();

        void add(Recorded recorded) {
            if (recorded.event() instanceof CallRecord record) {
                longTermKey(record.identity().accessKeyId())
                        .ifPresent(key -> add(key, recorded.position(), use(record)));
            }
        }

        private void add(AccessKeyId key, Position position, KeyUse use) {
            KeyUse before = latest.containsKey(key) ? latest.get(key) : stored(key);
            if (before == null || !use.instant().isBefore(before.instant().plus(SPAN))) {
                latest.put(key, use);
                added.put(UseRow.key(key, position), UseRow.text(use));
            }
        }

        private @Nullable KeyUse stored(AccessKeyId key) {
            return of(key, Position.END).orElse(null);
        }
    }

    private static Optional<AccessKeyId> longTermKey(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(AccessKeyId::isValid)
                .map(AccessKeyId::new)
                .filter(key -> !key.isTemporary());
    }

    private static KeyUse use(CallRecord record) {
        String source = record.facts().eventSource();
        String service =
                source.endsWith(AWS_DOMAIN)
                        ? source.substring(0, source.length() - AWS_DOMAIN.length())
                        : source;
        return new KeyUse(record.time(), service, record.facts().region());
    }
}
