package dev.pastgrant.domain.log;

import java.time.Instant;

/**
 * Where an append landed.
 *
 * @param position the position of its last event
 * @param revision the revision of its last event
 * @param committedAt its commit time
 */
public record Appended(Position position, long revision, Instant committedAt) {}
