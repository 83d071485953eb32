package dev.pastgrant.ops.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries log: warnings, but for those that mean nothing here. */
public final class Logging {
    /** Kept here, for the log manager holds loggers weakly. */
    private static final List<Logger> SILENCED =
            List.of(
                    // Followers bring their own token stores; Axon makes its default all the same.
                    Logger.getLogger(
                            "org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore"),
                    // A search reads a page of postings: nothing that vectors would speed up.
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
