package dev.pastgrant.ops.turns;

import java.util.concurrent.CompletionException;

/** The cause of a future's failure, without the exceptions in which futures wrap it. */
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
