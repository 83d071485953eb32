package dev.pastgrant.api.v1.whocan;

import dev.pastgrant.api.wire.FormParameters;
import java.util.Optional;

/** The largest size of a page. */
final class Limit {
    private static final int DEFAULT = 1000;
    private static final int MAX = 10_000;

    private Limit() {}

    /**
     * The {@code limit} of a query, or the default; empty if it is not a number from 1 to the
     * maximum.
     */
    static Optional<Integer> of(FormParameters query) {
        Optional<String> asked = query.value("limit");
        if (asked.isEmpty()) {
            return Optional.of(DEFAULT);
        }
        return asked.filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(limit -> limit >= 1 && limit <= MAX);
    }

    /** The message for a bad limit. */
    static String mistake() {
        return "`limit` must be a number from 1 to " + MAX;
    }
}
