package dev.pastgrant.domain.log;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored event with what the log knows about it.
 *
 * @param position its place in the log
 * @param stream the stream that contains it
 * @param revision its place in that stream, from 0, without gaps
 * @param committedAt the commit time of its append: the same for all events of the append, and
 *     strictly later than that of the append before
 * @param id the id that it was given before it was appended
 */
public record Recorded(
        Position position,
        StreamName stream,
        long revision,
        Instant committedAt,
        UUID id,
        LogEvent event) {}
