package dev.pastgrant.domain.call;

import dev.pastgrant.domain.log.Position;

/**
 * A reply with a position: that of the change, or that of the state that the reply was computed on
 * if nothing changed.
 */
public record CallOutcome<R>(Reply<R> reply, Position position) {}
