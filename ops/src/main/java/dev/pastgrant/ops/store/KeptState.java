package dev.pastgrant.ops.store;

import dev.pastgrant.domain.log.Position;
import java.util.Optional;

/**
 * What a store has a snapshot of.
 *
 * @param fold the version of the fold that made it; empty if it is not as it was written
 */
public record KeptState(String account, Position position, Optional<String> fold) {}
