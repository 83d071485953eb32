package dev.pastgrant.domain.log;

/**
 * Too many appends wait for the log already, or this one has waited too long. It has left nothing,
 * and may be tried again later.
 */
public final class LogBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogBusy(String message) {
        super(message, null, false, false);
    }
}
