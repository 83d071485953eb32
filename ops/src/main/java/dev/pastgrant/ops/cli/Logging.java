package dev.pastgrant.ops.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets what libraries log: warnings, except for those that mean nothing here. */
public final class Logging {
    /** The silenced loggers. They are kept here because the log manager holds loggers weakly. */
    private static final List<Logger> SILENCED =
            List.of(
                    // Followers have their own token stores, but Axon makes its default one all the
                    // same.
                    Logger.getLogger(
                            "org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore"),
                    // A search reads a page of postings, which vectors would not speed up.
                    Logger.getLogger(
                            "org.apache.lucene.internal.vectorization.VectorizationProvider"));

    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    public static void quiet() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            ROOT.setLevel(Level.WARNING);
            SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
