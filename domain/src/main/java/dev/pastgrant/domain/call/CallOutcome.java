package dev.pastgrant.domain.call;

import dev.pastgrant.domain.log.Position;

/**
 * A reply, and the position of the state that it was computed on; for a change, of the change
 * itself.
 */
public record CallOutcome<R>(Reply<R> reply, Position position) {}
