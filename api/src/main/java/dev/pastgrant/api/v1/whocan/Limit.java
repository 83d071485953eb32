package dev.pastgrant.api.v1.whocan;

import dev.pastgrant.api.wire.FormParameters;
import java.util.Optional;

/** How much of an answer one page holds. */
final class Limit {
    private static final int DEFAULT = 1000;
    private static final int MAX = 10_000;

    private Limit() {}

    /** The {@code limit} of a query; empty if it is none. */
    static Optional<Integer> of(FormParameters query) {
        Optional<String> asked = query.value("limit");
        if (asked.isEmpty()) {
            return Optional.of(DEFAULT);
        }
        return asked.filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(limit -> limit >= 1 && limit <= MAX);
    }

    /** What is heard of any other limit. */
    static String mistake() {
        return "`limit` must be a number from 1 to " + MAX;
    }
}
