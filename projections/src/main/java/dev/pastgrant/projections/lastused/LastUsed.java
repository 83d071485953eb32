package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.log.Position;
import java.util.Optional;

/** When access keys were last used. */
public interface LastUsed {
    /**
     * The last use of a key that was recorded at or before a position; empty if there is no such
     * use.
     */
    Optional<KeyUse> of(AccessKeyId key, Position upTo);
}
