package dev.pastgrant.domain.log;

/** The stream has moved on since the decision was made: read on, and decide again. */
public final class RevisionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RevisionConflict(StreamName stream, long expected, long actual) {
        super(
                "stream " + stream + " is at revision " + actual + ", not " + expected,
                null,
                false,
                false);
    }
}
