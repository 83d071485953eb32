package dev.pastgrant.ops.rocksdb;

import java.util.List;
import java.util.function.Consumer;

/**
 * Answers appends on threads of their own, since the code that waits for an answer may have much to
 * do.
 */
final class Answers {
    /**
     * The number of appends that one thread answers. A thread for each would be too many, and one
     * thread for all would use only one core.
     */
    private static final int TOGETHER = 16;

    private Answers() {}

    static <T> void start(List<T> all, Consumer<T> answer) {
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<T> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
            Thread.startVirtualThread(() -> some.forEach(answer));
        }
    }
}
