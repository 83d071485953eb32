package dev.pastgrant.audit.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What LookupEvents answers, newest first.
 *
 * @param nextToken null if there are no more events
 */
public record LookupPage(List<LookupItem> events, @Nullable String nextToken) {
    public LookupPage {
        events = List.copyOf(events);
    }
}
