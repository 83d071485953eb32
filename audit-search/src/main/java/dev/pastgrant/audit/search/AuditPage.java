package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Call records, newest first.
 *
 * @param next the position to give as {@code after} in the next query; null if there are no more
 *     records
 */
public record AuditPage(List<Recorded> records, @Nullable Position next) {
    public AuditPage {
        records = List.copyOf(records);
    }
}
