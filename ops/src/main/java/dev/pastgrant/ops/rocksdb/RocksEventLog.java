package dev.pastgrant.ops.rocksdb;

import static java.util.Objects.requireNonNull;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.chain.LogKey;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.Finding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The event log on the local disk. An append is answered after its events are synced. After a
 * failed write, every append fails until the log is opened again, or until there is room if the
 * disk was full.
 */
final class RocksEventLog implements EventLog {
    private final LogOptions options;
    private final Store store;
    private final @Nullable LogKey key;
    private final @Nullable Chain chain;
    private final LogReader reader;
    private final Sequencer sequencer;
    private final Seal seal;
    private final Wakers followers = new Wakers();
    private final @Nullable Writing writing;

    /** The thread that writes, and what it keeps. */
    private record Writing(Thread thread, Writer writer, Vouching vouching)
            implements AutoCloseable {
        @Override
        public void close() {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            vouching.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RocksEventLog(
            LogOptions options, Store store, @Nullable LogKey key, Store.@Nullable Commit commit) {
        this.options = options;
        this.store = store;
        this.key = key;
        this.chain = key == null ? null : new Chain(key);
        StreamHead head = new LogReader(store).head();
        this.reader = new LogReader(store, chain, head.position());
        this.seal = new Seal(store);
        StreamHeads heads = new StreamHeads(options.maxQueued() + 1, this::revisionOnDisk);
        this.sequencer = new Sequencer(options, heads, head, seal.onDisk());
        this.writing =
                chain == null || commit == null ? null : writing(options, chain, commit, head);
    }

    private Writing writing(
            LogOptions options, Chain hashes, Store.Commit commit, StreamHead head) {
        byte[] last = LogReader.lastHash(store);
        Vouching vouching = Vouching.from(Writer.reached(hashes, head, last), options);
        Writer writer = new Writer(sequencer, store, hashes, commit, followers, vouching);
        return new Writing(
                Thread.ofPlatform().daemon().name("event-log-writer").unstarted(writer),
                writer,
                vouching);
    }

    /**
     * Opens the log of a data folder, and creates it if it does not exist.
     *
     * @throws DataFolderRefused if it must not be opened
     */
    static RocksEventLog open(LogOptions options) {
        return open(options, store -> store::writeSynced);
    }

    /** Opens a log that writes through the given commit instead of directly to the disk. */
    static RocksEventLog open(LogOptions options, Function<Store, Store.Commit> commit) {
        return open(options, commit, _ -> {});
    }

    /**
     * Opens a log if a condition holds for it, which is asked before anything is changed.
     *
     * @param condition throws if it refuses the log
     */
    static RocksEventLog open(
            LogOptions options,
            Function<Store, Store.Commit> commit,
            Consumer<EventLog> condition) {
        Store store = Opening.open(options, found -> condition.accept(readOnly(options, found)));
        try {
            LogKey key = Chaining.begin(options, store);
            RocksEventLog log = new RocksEventLog(options, store, key, commit.apply(store));
            requireNonNull(log.writing).thread().start();
            return log;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens a log for reading only, whatever the clock says. Nothing in the folder is changed, and
     * every append fails.
     */
    static RocksEventLog look(LogOptions options) {
        Store store = Opening.look(options);
        try {
            return readOnly(options, store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static RocksEventLog readOnly(LogOptions options, Store store) {
        LogKey key = Chaining.found(options, store);
        RocksEventLog log = new RocksEventLog(options, store, key, null);
        log.sequencer.close();
        return log;
    }

    private long revisionOnDisk(StreamName stream) {
        return reader.revisionAt(stream, Long.MAX_VALUE).orElse(-1);
    }

    @Override
    public Appending append(Append append) {
        return sequencer.append(append, EncodedAppend.of(append), true);
    }

    @Override
    public CompletableFuture<Appended> appendUnawaited(Append append) {
        return sequencer.append(append, EncodedAppend.of(append), false).sequenced();
    }

    @Override
    public List<Recorded> readStream(
            StreamName stream, long fromRevision, Position until, int limit) {
        return sequencer.endsBefore(stream, fromRevision)
                ? List.of()
                : reader.stream(stream, fromRevision, durable(until), limit);
    }

    @Override
    public List<Recorded> readAll(Position after, int limit) {
        return reader.appends().all(after.value(), sequencer.durable().position(), limit);
    }

    @Override
    public List<Recorded> readAt(List<Position> positions) {
        return reader.appends().at(positions);
    }

    @Override
    public OptionalLong revisionAt(StreamName stream, Position position) {
        return reader.revisionAt(stream, durable(position));
    }

    private long durable(Position position) {
        return Math.min(position.value(), sequencer.durable().position());
    }

    @Override
    public Position head() {
        return new Position(sequencer.durable().position());
    }

    @Override
    public Position settled() {
        return new Position(sequencer.settle());
    }

    @Override
    public Instant headTime() {
        return Micros.instant(sequencer.durable().micros());
    }

    @Override
    public Position seal(Instant instant) {
        boolean inMemoryOnly = sequencer.seal(instant);
        if (inMemoryOnly) {
            seal.keep(Micros.floor(instant));
        }
        return reader.positionAt(Micros.floor(instant));
    }

    @Override
    public Subscription onAppended(Runnable callback) {
        return followers.add(callback);
    }

    /** Whether the log can be written. If it cannot, every authenticated call fails. */
    boolean isHealthy() {
        return sequencer.fault().isEmpty();
    }

    /** What keeps appends from being written, by what it concerns; empty if nothing does. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<String> fault = writing == null ? sequencer.fault() : writing.writer().fault();
        fault.ifPresent(reason -> faults.put("log", reason));
        new CommitTimes(options)
                .clockBehind(options.clock().instant(), sequencer.durable())
                .ifPresent(reason -> faults.put("clock", reason));
        return faults;
    }

    /** The key of the log; empty if it is looked at and has no hashes yet. */
    Optional<LogKey> key() {
        return Optional.ofNullable(key);
    }

    /** The database of the log, and of what is made from the log. */
    Store store() {
        return store;
    }

    /** Reads everything that was on disk when it began, and returns what is wrong with it. */
    List<Finding> verify() {
        return LogVerification.of(store, chain);
    }

    /** Writes what is queued, and closes. A second call does nothing. */
    @Override
    public void close() {
        sequencer.close();
        if (writing != null) {
            writing.close();
        }
        followers.clear();
        store.close();
    }
}
