package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.log.Appended;

/** The listener that is told how far the append of a turn has come. */
public interface AppendProgress {
    /** The append has its place, and later turns may build on it. */
    void sequenced(Appended appended);

    /** The append is on disk. This is called before any reply is sent that depends on it. */
    void durable(Appended appended);

    /**
     * The append failed, perhaps after it had its place. The cause is the log's own: {@link
     * dev.pastgrant.domain.log.RevisionConflict} if another append came in between.
     */
    void failed(Throwable cause);
}
