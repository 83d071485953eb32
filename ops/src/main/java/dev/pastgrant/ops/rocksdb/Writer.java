package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.ops.chain.Chain;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * The only thread that writes. It writes the queued appends to disk in one synced batch, and wakes
 * the followers. The appends are answered on other threads, since the code that waits for an answer
 * may have much to do. After a failed write, it answers all appends with the failure and ends.
 */
final class Writer implements Runnable {
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
                durable = write(group, batch);
                vouching.reached(reached(chain, group.getLast().head(), durable));
                sequencer.wrote(group);
                followers.wake();
                Answers.start(group, pending -> pending.durable().complete(pending.appended()));
            }
        } catch (RocksDBException | RuntimeException | Error e) {
            fail(group, e);
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

    private void fail(List<Pending> group, Throwable cause) {
        LogFailed failure =
                new LogFailed("cannot write the event log: " + cause.getMessage(), cause);
        List<Pending> all = new ArrayList<>(group);
        all.addAll(sequencer.fail(failure));
        Answers.start(all, pending -> pending.durable().completeExceptionally(failure));
    }

    /** What the checkpoint says of a log that ends with an append of this hash. */
    static Checkpoint.Reached reached(Chain chain, StreamHead head, byte[] hash) {
        return new Checkpoint.Reached(head, chain.vouching(head.position(), head.micros(), hash));
    }
}
