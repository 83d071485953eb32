package dev.pastgrant.audit.index;

import dev.pastgrant.domain.log.Position;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest records that meet all criteria, within bounds.
 *
 * @param from the earliest commit time, inclusive; null if unbounded
 * @param to the latest commit time, inclusive; null if unbounded
 * @param upTo the last position, inclusive; null if unbounded
 * @param before a position before which all records are, exclusive; null if unbounded
 */
public record IndexQuery(
        List<Criterion> criteria,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Position upTo,
        @Nullable Position before,
        int limit) {
    public IndexQuery {
        criteria = List.copyOf(criteria);
        if (limit < 1) {
            throw new IllegalArgumentException("a query asks for at least one record");
        }
    }
}
