package dev.pastgrant.domain.call;

import dev.pastgrant.domain.log.Position;
import java.time.Instant;

/**
 * The moment at which a call reads. It is resolved once per call.
 *
 * @param instant the effective instant
 * @param position the last append at or before it
 */
public record AsOf(Instant instant, Position position) {}
