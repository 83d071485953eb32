package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;

/** The index has not followed the log as far as a search asks, and time is up. */
public final class IndexBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexBehind(Position asked, Position processed) {
        super("the audit index is at position " + processed + ", not yet at " + asked);
    }
}
