package dev.pastgrant.domain.call;

import dev.pastgrant.domain.log.Position;
import java.time.Instant;

/**
 * The moment that a call reads at, resolved once.
 *
 * @param instant the effective instant
 * @param position the last append at or before it
 */
public record AsOf(Instant instant, Position position) {}
