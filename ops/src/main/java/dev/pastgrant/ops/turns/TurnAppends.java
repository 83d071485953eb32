package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.log.Append;

/** Appends the results of a round's turns. */
@FunctionalInterface
public interface TurnAppends {
    /** Starts an append without waiting for it, and reports its progress. */
    void append(Append append, AppendProgress progress);
}
