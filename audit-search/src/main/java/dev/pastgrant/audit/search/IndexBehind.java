package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;

/** Thrown if the index did not reach the position that a search asks for in time. */
public final class IndexBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexBehind(Position asked, Position processed) {
        super("the audit index is at position " + processed + ", not yet at " + asked);
    }
}
