package dev.pastgrant.ops.stored;

/** Stored bytes that this version cannot read: damaged, or written by a newer one. */
public final class UndecodableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecodableEvent(String message) {
        super(message);
    }

    UndecodableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
