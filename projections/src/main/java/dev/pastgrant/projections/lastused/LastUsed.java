package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.log.Position;
import java.util.Optional;

/** When, where and for what access keys were last used. */
@FunctionalInterface
public interface LastUsed {
    /** The latest use of the key at or before a position; empty if it was not used. May block. */
    Optional<KeyUse> of(AccessKeyId key, Position upTo);
}
