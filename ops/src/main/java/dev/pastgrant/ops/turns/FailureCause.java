package dev.pastgrant.ops.turns;

import java.util.concurrent.CompletionException;

/** What went wrong in a future, without what futures wrap it in. */
final class FailureCause {
    private FailureCause() {}

    static Throwable of(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
