package dev.pastgrant.ops.store;

import dev.pastgrant.domain.log.Position;

/**
 * Something that a full scan found wrong.
 *
 * @param position where, or the last place that was in order
 */
public record Finding(Position position, String what) {}
