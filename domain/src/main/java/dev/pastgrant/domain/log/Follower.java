package dev.pastgrant.domain.log;

import java.util.List;

/** A fold of the log that keeps its own token beside what it has folded. */
public interface Follower {
    /** A short name, unique among followers. */
    String name();

    /** Up to where this follower has read and kept what it read. */
    Position processed();

    /**
     * Folds events in order, and the token with them. It may be called again with events that it
     * has seen, after a crash, and must then end in the same state.
     *
     * @param events in log order, not empty
     */
    void follow(List<Recorded> events);

    /** Forgets everything, so that following from the beginning rebuilds it. */
    void reset();
}
