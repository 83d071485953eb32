package dev.pastgrant.ops.axon;

import java.util.concurrent.CompletionException;
import org.axonframework.common.AxonException;

/** What went wrong, without what Axon and futures wrap it in. */
final class AxonFailure {
    private AxonFailure() {}

    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException || cause instanceof AxonException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
