package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.store.SnapshotStore;
import java.util.List;
import java.util.function.Function;

/** What a node keeps, in one database in its data folder. */
public final class RocksStore implements NodeStore {
    private static final int SNAPSHOTS_OF_AN_ACCOUNT = 64;

    private final RocksEventLog log;
    private final SnapshotStore snapshots;

    private RocksStore(RocksEventLog log) {
        this.log = log;
        this.snapshots = new RocksSnapshots(log.store(), SNAPSHOTS_OF_AN_ACCOUNT);
    }

    /**
     * Opens the store of a data folder, and creates it if it does not exist.
     *
     * @throws dev.pastgrant.ops.store.DataFolderRefused if it must not be opened
     */
    public static RocksStore open(LogOptions options) {
        return new RocksStore(RocksEventLog.open(options));
    }

    /** Opens a store whose log writes through the given commit. */
    static RocksStore open(LogOptions options, Function<Store, Commit> commit) {
        return new RocksStore(RocksEventLog.open(options, commit));
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public Rows rows(String follower) {
        return new RocksRows(log.store(), follower);
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public boolean isHealthy() {
        return log.isHealthy();
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
