package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.log.Append;

/** Appends what the turns of a round came to. */
@FunctionalInterface
public interface TurnAppends {
    /** Starts an append without waiting for it, and tells how far it comes. */
    void append(Append append, AppendProgress progress);
}
