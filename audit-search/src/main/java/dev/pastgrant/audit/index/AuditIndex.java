package dev.pastgrant.audit.index;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Progress;
import dev.pastgrant.domain.log.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An index of call records by their keys, newest first. One thread follows the log, and any number
 * of threads search.
 *
 * <p>Nothing happens in the background. Followed records become visible when a search needs them,
 * so no refresh is spent that no search waits for.
 */
public final class AuditIndex implements Follower, AutoCloseable {
    private final Cadence cadence;
    private final Directory directory;
    private final SealedCommits sealed;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private final ReentrantLock lock = new ReentrantLock();
    private final Progress progress;
    private volatile Position visible;
    private volatile long refreshedNanos;
    private long committedNanos;
    private int uncommitted;

    private AuditIndex(IndexWriter writer, Cadence cadence, Path folder, IndexSeal seal)
            throws IOException {
        this.cadence = cadence;
        this.writer = writer;
        this.directory = writer.getDirectory();
        this.sealed = new SealedCommits(folder, directory, seal);
        this.searchers = new SearcherManager(writer, new Uncached());
        this.progress = new Progress(IndexFiles.token(writer));
        this.visible = progress.position();
        this.refreshedNanos = System.nanoTime();
        this.committedNanos = refreshedNanos;
    }

    /**
     * Opens the index in its own directory, at the token of its last commit. A missing or damaged
     * index, or one that somebody changed, is replaced by an empty one.
     *
     * @param seal what vouches for the index's files
     */
    public static AuditIndex open(Path directory, Cadence cadence, IndexSeal seal) {
        try {
            return new AuditIndex(IndexFiles.open(directory, seal), cadence, directory, seal);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit index in `" + directory + "`", e);
        }
    }

    @Override
    public String name() {
        return "audit";
    }

    /** Whether records can be indexed. A failure, such as a full disk, may have ended that. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    @Override
    public Position processed() {
        return progress.position();
    }

    @Override
    public void follow(List<Recorded> events) {
        lock.lock();
        try {
            for (Recorded recorded : events) {
                if (recorded.position().isAfter(processed())) {
                    index(recorded);
                }
            }
            if (isCommitDue()) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Indexes one event. The token moves with each event, so that a failed batch can be followed
     * again.
     */
    private void index(Recorded recorded) throws IOException {
        if (recorded.event() instanceof CallRecord call) {
            writer.addDocument(RecordDocument.of(recorded, call));
            uncommitted++;
        }
        progress.set(recorded.position());
    }

    private boolean isCommitDue() {
        return uncommitted >= cadence.commitRecords()
                || System.nanoTime() - committedNanos >= cadence.commit().toNanos();
    }

    private void commit() throws IOException {
        IndexFiles.commit(writer, processed(), sealed);
        uncommitted = 0;
        committedNanos = System.nanoTime();
    }

    @Override
    public void reset() {
        lock.lock();
        try {
            writer.deleteAll();
            progress.set(Position.BEGINNING);
            commit();
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until searches see everything up to a position.
     *
     * @return true if they do; false if the time ran out or the thread was interrupted
     */
    public boolean awaitPosition(Position position, Duration timeout) {
        return progress.await(position, timeout) && makeVisible(position);
    }

    private boolean makeVisible(Position position) {
        if (position.isAfter(visible)) {
            refresh();
        }
        return true;
    }

    /** The positions of the newest matching records, newest first. */
    public List<Position> newest(IndexQuery query) {
        if (System.nanoTime() - refreshedNanos >= cadence.refresh().toNanos()) {
            makeVisible(processed());
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return newest(searcher, query);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The newest matching positions. The index is sorted newest first, so the search reads no more
     * than it returns.
     */
    private static List<Position> newest(IndexSearcher searcher, IndexQuery query)
            throws IOException {
        var collectors =
                new TopFieldCollectorManager(
                        IndexFiles.NEWEST_FIRST, query.limit(), null, query.limit());
        List<Position> positions = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(LuceneQueries.of(query), collectors).scoreDocs) {
            if (hit instanceof FieldDoc found && found.fields[0] instanceof Long value) {
                positions.add(new Position(value));
            }
        }
        return positions;
    }

    /**
     * Refreshes the searchers. Everything followed before the refresh began is visible after it.
     */
    private void refresh() {
        synchronized (searchers) {
            try {
                Position followed = processed();
                searchers.maybeRefreshBlocking();
                visible = followed;
                refreshedNanos = System.nanoTime();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Commits, so that the next start continues from here. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (writer.isOpen()) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
            lock.unlock();
        }
    }

    private void release() {
        try (directory;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes searchers without a query cache. Our searches stop early, but Lucene evaluates a filter
     * that it caches to its end.
     */
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
