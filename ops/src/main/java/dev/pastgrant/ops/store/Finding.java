package dev.pastgrant.ops.store;

import dev.pastgrant.domain.log.Position;

/**
 * A fault that a full scan found.
 *
 * @param position where the fault is, or the last position that was in order
 */
public record Finding(Position position, String what) {}
