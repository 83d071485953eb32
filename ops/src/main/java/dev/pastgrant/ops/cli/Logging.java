package dev.pastgrant.ops.cli;

import dev.pastgrant.api.gateway.RequestLog;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets what libraries log: warnings, except for those that mean nothing here. */
public final class Logging {
    /** The silenced loggers. They are kept here because the log manager holds loggers weakly. */
    private static final List<Logger> SILENCED =
            List.of(
                    // At the level debug the JDK tells of each process it starts with a stack
                    // trace.
                    Logger.getLogger("java.lang.ProcessBuilder"),
                    // Followers have their own token stores, but Axon makes its default one all the
                    // same.
                    Logger.getLogger(
                            "org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore"),
                    // A search reads a page of postings, which vectors would not speed up.
                    Logger.getLogger(
                            "org.apache.lucene.internal.vectorization.VectorizationProvider"));

    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger REQUESTS = Logger.getLogger(RequestLog.NAME);
    private static final String CONFIGURATION = "java.util.logging.config.file";
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    private Logging() {}

    /** Logs from a level on, and the requests if they are wanted. Their lines are of one form. */
    static void at(Level level, boolean requests) {
        if (System.getProperty(CONFIGURATION) == null) {
            ROOT.setLevel(level);
            for (Handler handler : ROOT.getHandlers()) {
                handler.setLevel(Level.ALL);
            }
            REQUESTS.setLevel(requests ? Level.INFO : Level.OFF);
        }
    }

    public static void quiet() {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(FORMAT, "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n");
            ROOT.setLevel(Level.WARNING);
            SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
