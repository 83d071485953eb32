package dev.pastgrant.domain.log;

import java.util.UUID;

/** An event to append. Its id is fixed before the first attempt, so a repeated one can be found. */
public record NewEvent(UUID id, LogEvent event) {}
