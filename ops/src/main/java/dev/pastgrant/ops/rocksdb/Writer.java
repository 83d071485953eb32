package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.chain.Chain;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;

/**
 * The only thread that writes. It writes the queued appends to disk in one synced batch, and wakes
 * the followers. The appends are answered on other threads, since the code that waits for an answer
 * may have much to do. After a failed write, it answers all appends with the failure and ends. If
 * the disk is full, it goes on once there is room.
 */
final class Writer implements Runnable {
    static final String FULL_DISK = "the disk is full";

    private static final Logger LOG = System.getLogger(Writer.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.UTF_8);

    private final Sequencer sequencer;
    private final Store store;
    private final Chain chain;
    private final Store.Commit commit;
    private final Wakers followers;
    private final Vouching vouching;

    /** The hash of the last append of the last group that is on disk. */
    private byte[] durable;

    Writer(
            Sequencer sequencer,
            Store store,
            Chain chain,
            Store.Commit commit,
            Wakers followers,
            Vouching vouching) {
        this.sequencer = sequencer;
        this.store = store;
        this.chain = chain;
        this.durable = LogReader.lastHash(store);
        this.commit = commit;
        this.followers = followers;
        this.vouching = vouching;
    }

    @Override
    public void run() {
        List<Pending> group = List.of();
        try (WriteBatch batch = new WriteBatch()) {
            for (group = sequencer.take(); !group.isEmpty(); group = sequencer.take()) {
                if (hasWritten(group, batch)) {
                    vouching.reached(reached(chain, group.getLast().head(), durable));
                    sequencer.wrote(group);
                    followers.wake();
                    WaitingLine.answer(
                            group, pending -> pending.durable().complete(pending.appended()));
                } else {
                    awaitRoom(batch);
                }
            }
        } catch (RocksDBException | RuntimeException | Error e) {
            fail(group, new LogFailed("cannot write the event log: " + e.getMessage(), e));
        }
    }

    /** Writes a group. Returns false if the disk is full, in which case the group has failed. */
    private boolean hasWritten(List<Pending> group, WriteBatch batch) throws RocksDBException {
        try {
            durable = write(group, batch);
            return true;
        } catch (RocksDBException e) {
            if (!foundDiskFull(e)) {
                throw e;
            }
            fail(group, new LogFailed(FULL_DISK, e));
            return false;
        }
    }

    /**
     * Waits until the disk has room, and goes on from what is on it. RocksDB looks for room every
     * five seconds, and wants as much as a write buffer takes, 64 MiB. It leaves nothing of a write
     * that failed: before it writes again it begins another write-ahead log.
     */
    private void awaitRoom(WriteBatch batch) throws RocksDBException {
        LOG.log(Level.WARNING, "the disk is full: every call fails until there is room");
        while (sequencer.pause(RETRY)) {
            if (hasRoom(batch)) {
                durable = LogReader.lastHash(store);
                sequencer.resume(new LogReader(store).head());
                LOG.log(Level.WARNING, "the disk has room again: calls are answered");
                return;
            }
        }
    }

    private boolean hasRoom(WriteBatch batch) throws RocksDBException {
        try {
            probe(batch);
            return true;
        } catch (RocksDBException e) {
            if (!foundDiskFull(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Writes something that does not matter, as an append would be written. */
    private void probe(WriteBatch batch) throws RocksDBException {
        batch.clear();
        batch.put(store.family(Family.META), PROBE, PROBE);
        commit.write(batch);
    }

    /** Why nothing can be written; empty if it can, which is tried. */
    Optional<String> fault() {
        Optional<String> known = sequencer.fault();
        if (known.isPresent()) {
            return known;
        }
        try (WriteBatch batch = new WriteBatch()) {
            probe(batch);
            return Optional.empty();
        } catch (RocksDBException e) {
            return Optional.of(foundDiskFull(e) ? FULL_DISK : "the log cannot be written");
        }
    }

    /**
     * Writes a group of appends, and returns the hash of the last. The batch is reused, so it keeps
     * the memory that a large group took.
     */
    private byte[] write(List<Pending> group, WriteBatch batch) throws RocksDBException {
        batch.clear();
        byte[] hash = durable;
        for (Pending pending : group) {
            hash = pending.addTo(batch, store, chain, hash);
        }
        group.getLast().addTimeTo(batch, store);
        commit.write(batch);
        return hash;
    }

    private void fail(List<Pending> group, LogFailed failure) {
        List<Pending> all = new ArrayList<>(group);
        all.addAll(sequencer.fail(failure));
        WaitingLine.answer(all, pending -> pending.durable().completeExceptionally(failure));
    }

    /** Whether a write failed because the disk is full. It then needs room, and nothing else. */
    static boolean foundDiskFull(RocksDBException failure) {
        Status status = failure.getStatus();
        return (status != null && status.getSubCode() == Status.SubCode.NoSpace)
                || String.valueOf(failure.getMessage()).contains("No space left");
    }

    /** What the checkpoint says of a log that ends with an append of this hash. */
    static Checkpoint.Reached reached(Chain chain, StreamHead head, byte[] hash) {
        return new Checkpoint.Reached(head, chain.vouching(head.position(), head.micros(), hash));
    }
}
