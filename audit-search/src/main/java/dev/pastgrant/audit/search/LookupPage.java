package dev.pastgrant.audit.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What LookupEvents answers, newest first.
 *
 * @param nextToken none if there is no more
 */
public record LookupPage(List<LookupItem> events, @Nullable String nextToken) {
    public LookupPage {
        events = List.copyOf(events);
    }
}
