package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.log.LogEvent;

/**
 * The name and version that an event is stored under, for ever.
 *
 * @param version of the shape that the type has now
 */
public record StoredName(String name, int version, Class<? extends LogEvent> type) {}
