package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.chain.LogKey;
import dev.pastgrant.ops.chain.Signed;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.store.SnapshotStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a node keeps, in one database in its data folder. */
public final class RocksStore implements NodeStore {
    private static final Logger LOG = System.getLogger(RocksStore.class.getName());
    private static final int SNAPSHOTS_OF_AN_ACCOUNT = 64;

    /** Under it nothing is as it was written. */
    private static final LogKey NONE = new LogKey(new byte[1], false);

    private final RocksEventLog log;
    private final SnapshotStore snapshots;
    private final Signed rows;
    private final boolean mends;

    /**
     * @param mends whether what is not as it was written is dropped, to be made again
     */
    private RocksStore(RocksEventLog log, boolean mends) {
        this.log = log;
        this.mends = mends;
        LogKey key = log.key().orElse(NONE);
        this.rows = new Signed(key.hashes("row"));
        this.snapshots =
                new RocksSnapshots(
                        log.store(), SNAPSHOTS_OF_AN_ACCOUNT, new Signed(key.hashes("snapshot")));
    }

    /**
     * Opens the store of a data folder, and creates it if it does not exist.
     *
     * @throws dev.pastgrant.ops.store.DataFolderRefused if it must not be opened
     */
    public static RocksStore open(LogOptions options) {
        return new RocksStore(RocksEventLog.open(options), true);
    }

    /** Opens a store whose log writes through the given commit. */
    static RocksStore open(LogOptions options, Function<Store, Store.Commit> commit) {
        return new RocksStore(RocksEventLog.open(options, commit), true);
    }

    /** What else is asked of a log before it is opened. */
    public interface Condition {
        /** Throws if the log must not be opened. */
        void check(EventLog log) throws IOException;
    }

    /**
     * Opens the store of a data folder if a condition holds for its log as well. If it does not,
     * nothing in the folder is changed.
     *
     * @throws dev.pastgrant.ops.store.DataFolderRefused if it must not be opened
     * @throws IOException from the condition
     */
    public static RocksStore openIf(LogOptions options, Condition condition) throws IOException {
        try {
            return new RocksStore(
                    RocksEventLog.open(
                            options, store -> store::writeSynced, log -> check(condition, log)),
                    true);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void check(Condition condition, EventLog log) {
        try {
            condition.check(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens the store of a data folder for looking at it: nothing in the folder is changed, and the
     * log takes no appends.
     *
     * @throws dev.pastgrant.ops.store.DataFolderRefused if there is none, or it is damaged
     */
    public static RocksStore look(LogOptions options) {
        return new RocksStore(RocksEventLog.look(options), false);
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public Rows rows(String follower) {
        RocksRows table = new RocksRows(log.store(), follower, rows);
        if (mends && !table.isWhole()) {
            LOG.log(
                    Level.WARNING,
                    "the rows of {0} are not as they were written: they are made again from the log",
                    follower);
            table.clear();
        }
        return table;
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public Optional<LogKey> key() {
        return log.key();
    }

    @Override
    public boolean isHealthy() {
        return log.isHealthy();
    }

    @Override
    public Map<String, String> faults() {
        return log.faults();
    }

    @Override
    public List<Finding> verify() {
        return log.verify();
    }

    @Override
    public void close() {
        log.close();
    }
}
