package dev.pastgrant.ops.store;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.chain.LogKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a node keeps: its log, and what is made from the log alone. */
public interface NodeStore extends AutoCloseable {
    /** The log. Closing the store closes it. */
    EventLog log();

    /** The table of a follower, which is empty at first. */
    Rows rows(String follower);

    /** The snapshots of accounts. */
    SnapshotStore snapshots();

    /**
     * The key under which everything that is made from the log is hashed; empty if the log is only
     * looked at, and was written before logs had hashes.
     */
    Optional<LogKey> key();

    /** Whether the log can be written. If it cannot, every authenticated call fails. */
    boolean isHealthy();

    /**
     * What keeps the log from being written, which is tried: the reason by what it concerns, such
     * as {@code log} or {@code clock}. Empty if nothing does.
     */
    Map<String, String> faults();

    /** Reads everything that was on disk when it began, and returns what is wrong with it. */
    List<Finding> verify();

    /** Writes what is queued, and closes. A second call does nothing. */
    @Override
    void close();
}
