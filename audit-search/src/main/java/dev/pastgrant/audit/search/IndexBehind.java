package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;

/** Thrown if the index did not reach the position that a search asks for in time. */
public final class IndexBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexBehind(Position asked, Position processed) {
        super("the audit index is at position " + processed + ", not yet at " + asked);
    }

    /** The refusal of the search. The same search may succeed later. */
    public Refusal refusal() {
        return new Refusal(
                SharedError.SERVICE_UNAVAILABLE,
                "The index of call records has not caught up with the log yet. Try again later.");
    }
}
