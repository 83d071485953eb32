package dev.pastgrant.ops.axon;

import java.util.concurrent.CompletionException;
import org.axonframework.common.AxonException;

/** The cause of a failure, without the exceptions in which Axon and futures wrap it. */
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
