package dev.pastgrant.domain.log;

import java.util.UUID;

/**
 * An event to append. Its id is fixed before the first attempt, so a repeated append can be
 * recognized.
 */
public record NewEvent(UUID id, LogEvent event) {}
