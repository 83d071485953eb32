package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.rocksdb.files.FolderLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.RocksObject;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The open database. Every use holds a shared lock, since touching a closed RocksDB ends the
 * process. Closing waits for all uses to end, and every later use fails.
 */
final class Store implements AutoCloseable {
    private static final int WRITE_BUFFER = 64 << 20;
    private static final int WRITE_BUFFERS = 4;
    private static final int BYTES_PER_SYNC = 1 << 20;
    private static final int LOG_FILES = 2;

    /**
     * The number of files that are gathered before they are merged, and then only with files of
     * their size. Appends are written in the order of their keys, but entries of the index of
     * streams are not, so each new file overlaps all earlier ones. Merging takes more processor
     * time than writing.
     */
    private static final int FILES_TO_MERGE = 16;

    private final RocksDB db;
    private final Map<Family, ColumnFamilyHandle> families;
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final WriteOptions unsynced = new WriteOptions();
    private final List<RocksObject> options;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;
    private @Nullable FolderLock lock;

    private Store(RocksDB db, List<ColumnFamilyHandle> handles, List<RocksObject> options) {
        this.db = db;
        this.options = options;
        this.families = new EnumMap<>(Family.class);
        Iterator<ColumnFamilyHandle> opened = handles.iterator();
        for (Family family : Family.values()) {
            families.put(family, opened.next());
        }
    }

    /** Makes an empty database in a folder that has none. */
    static void create(Path folder) throws RocksDBException {
        DBOptions options = options().setCreateIfMissing(true).setCreateMissingColumnFamilies(true);
        open(folder, options, false).close();
    }

    static Store open(Path folder) throws RocksDBException {
        return open(folder, options(), false);
    }

    /** Opens the database for reading only. Nothing on disk is changed, and no lock is taken. */
    static Store look(Path folder) throws RocksDBException {
        return open(folder, options(), true);
    }

    /**
     * Opens the database although some of its tables may be damaged, to find out which or to drop
     * them. The write-ahead log must have been checked, since the engine passes over damage in it.
     */
    static Store openDamaged(Path folder, boolean readOnly) throws RocksDBException {
        return open(folder, options().setParanoidChecks(false), readOnly);
    }

    /**
     * Opens the database up to the first damage in its write-ahead log, for reading only. Nothing
     * on disk is changed.
     */
    static Store openIntactPart(Path folder) throws RocksDBException {
        DBOptions options = options("false");
        return open(folder, options.setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery), true);
    }

    /** This store, which has the lock until it is closed. */
    Store holding(FolderLock held) {
        lock = held;
        return this;
    }

    private static Store open(Path folder, DBOptions options, boolean readOnly)
            throws RocksDBException {
        boolean mayMerge = options.paranoidChecks();
        ColumnFamilyOptions family =
                new ColumnFamilyOptions()
                        .setCompressionType(CompressionType.LZ4_COMPRESSION)
                        .setDisableAutoCompactions(!mayMerge)
                        .setWriteBufferSize(WRITE_BUFFER)
                        .setMaxWriteBufferNumber(WRITE_BUFFERS);
        ColumnFamilyOptions scattered =
                new ColumnFamilyOptions(family)
                        .setCompactionStyle(CompactionStyle.UNIVERSAL)
                        .setLevel0FileNumCompactionTrigger(FILES_TO_MERGE);
        List<RocksObject> owned = List.of(options, family, scattered);
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        for (Family each : Family.values()) {
            descriptors.add(
                    new ColumnFamilyDescriptor(
                            each.bytes(), each == Family.STREAMS ? scattered : family));
        }
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try {
            RocksDB db =
                    readOnly
                            ? RocksDB.openReadOnly(options, folder.toString(), descriptors, handles)
                            : RocksDB.open(options, folder.toString(), descriptors, handles);
            return new Store(db, handles, owned);
        } catch (RocksDBException e) {
            owned.forEach(RocksObject::close);
            throw e;
        }
    }

    /**
     * The options of the database. TolerateCorruptedTailRecords drops a last record that was not
     * completely written, which was never acknowledged, and refuses any other damage. The default
     * mode would stop silently at damage in the middle and lose acknowledged events. RocksDB checks
     * that older write-ahead logs are as long as the manifest says, and flushes all families
     * together, so that no index can be ahead of the appends. Only one thread writes, so memory
     * tables need not support concurrent writes. Flushed data goes to disk bit by bit, so that no
     * sync of an append waits for all of it.
     */
    private static DBOptions options() {
        return options("true");
    }

    private static DBOptions options(String verifiesOlderLogs) {
        NativeLibrary.load();
        Properties properties = new Properties();
        properties.setProperty("track_and_verify_wals_in_manifest", verifiesOlderLogs);
        DBOptions options = DBOptions.getDBOptionsFromProps(properties);
        if (options == null) {
            throw new IllegalStateException("RocksDB does not know its own options");
        }
        return options.setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setAtomicFlush(true)
                .setAllowConcurrentMemtableWrite(false)
                .setBytesPerSync(BYTES_PER_SYNC)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(LOG_FILES);
    }

    /** Makes a batch durable, and returns only when it is. Tests replace it with one that fails. */
    @FunctionalInterface
    interface Commit {
        void write(WriteBatch batch) throws RocksDBException;
    }

    /** A use of the open database. */
    interface Use<T extends @Nullable Object> {
        T with(RocksDB db) throws RocksDBException;
    }

    /** Uses the database, which cannot be closed meanwhile. */
    <T extends @Nullable Object> T use(Use<T> work) {
        Lock shared = use.readLock();
        shared.lock();
        try {
            if (closed) {
                throw new LogFailed("the event log is closed");
            }
            return work.with(db);
        } catch (RocksDBException e) {
            throw new LogFailed("the event log cannot be used: " + e.getMessage(), e);
        } finally {
            shared.unlock();
        }
    }

    ColumnFamilyHandle family(Family family) {
        ColumnFamilyHandle handle = families.get(family);
        if (handle == null) {
            throw new IllegalStateException("no family " + family);
        }
        return handle;
    }

    /** Replaces a family by an empty one, whatever its tables hold. */
    void empty(Family family) {
        use(db -> {
            ColumnFamilyHandle old = family(family);
            ColumnFamilyDescriptor again = old.getDescriptor();
            db.dropColumnFamily(old);
            old.close();
            families.put(family, db.createColumnFamily(again));
            return Boolean.TRUE;
        });
    }

    byte @Nullable [] get(Family family, byte[] key) {
        return use(db -> db.get(family(family), key));
    }

    List<byte @Nullable []> get(Family family, List<byte[]> keys) {
        return use(db -> {
            List<ColumnFamilyHandle> same = Collections.nCopies(keys.size(), family(family));
            return new ArrayList<byte @Nullable []>(db.multiGetAsList(same, keys));
        });
    }

    /** A use of an iterator, which is valid only during the use. */
    interface Walk<T extends @Nullable Object> {
        T with(RocksIterator entries) throws RocksDBException;
    }

    <T extends @Nullable Object> T walk(Family family, Walk<T> walk) {
        return use(db -> {
            try (RocksIterator entries = db.newIterator(family(family))) {
                T result = walk.with(entries);
                entries.status();
                return result;
            }
        });
    }

    void writeSynced(WriteBatch batch) throws RocksDBException {
        use.readLock().lock();
        try {
            if (closed) {
                throw new RocksDBException("closed");
            }
            db.write(synced, batch);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Writes one entry, and returns when it is on disk. */
    void putSynced(Family family, byte[] key, byte[] value) {
        use(db -> {
            db.put(family(family), synced, key, value);
            return Boolean.TRUE;
        });
    }

    /** Writes what can be made again from the log, without waiting for the disk. */
    void writeUnsynced(WriteBatch batch) {
        use(db -> {
            db.write(unsynced, batch);
            return Boolean.TRUE;
        });
    }

    boolean isOpen() {
        use.readLock().lock();
        try {
            return !closed;
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                families.values().forEach(RocksObject::close);
                db.close();
                synced.close();
                unsynced.close();
                options.forEach(RocksObject::close);
                if (lock != null) {
                    lock.close();
                }
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
