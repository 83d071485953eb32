package dev.pastgrant.audit.index;

import dev.pastgrant.domain.log.Position;

/** A difference between the index and the log. */
public record IndexFault(Position position, String what) {}
