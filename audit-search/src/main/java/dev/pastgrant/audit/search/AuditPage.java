package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Call records, newest first.
 *
 * @param next what to ask for {@code after}; none if there is no more
 */
public record AuditPage(List<Recorded> records, @Nullable Position next) {
    public AuditPage {
        records = List.copyOf(records);
    }
}
