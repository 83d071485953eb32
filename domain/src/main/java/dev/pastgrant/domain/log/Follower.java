package dev.pastgrant.domain.log;

import java.util.List;

/** A fold of the log that keeps its own token beside what it has folded. */
public interface Follower {
    /** A short name, unique among followers. */
    String name();

    /** The position up to which this follower has read the log and kept the result. */
    Position processed();

    /**
     * Folds events in order, and keeps the token with them. After a crash it may be called again
     * with events that it has seen. It must then end in the same state.
     *
     * @param events in log order, not empty
     */
    void follow(List<Recorded> events);

    /** Forgets everything, so that following from the beginning rebuilds it. */
    void reset();
}
