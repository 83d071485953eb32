package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;

/** Where new unique ids come from: an argument of every decision, so that a decision replays. */
public interface Ids {
    /** An id that was never given before. */
    UniqueId next(UniqueId.Kind kind);
}
