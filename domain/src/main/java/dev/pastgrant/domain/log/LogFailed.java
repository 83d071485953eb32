package dev.pastgrant.domain.log;

/** The log cannot be written or read. The append was not acknowledged. */
public final class LogFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogFailed(String message) {
        super(message);
    }

    public LogFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
