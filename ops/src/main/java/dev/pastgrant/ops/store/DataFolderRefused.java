package dev.pastgrant.ops.store;

/** The log in a data folder must not be opened. The message is one line that says what to do. */
public final class DataFolderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong with a data folder. */
    public enum Reason {
        /** Another process has it open. */
        IN_USE,
        NOT_WRITABLE,
        /** It has no log, and is not empty or not to be changed. */
        NO_LOG,
        DAMAGED,
        /** Somebody without the key of the log changed it. */
        FORGED,
        /** The keyset is missing, or is not that of the log. */
        KEYSET,
        /** The end of the log that the checkpoint knows is gone, or the checkpoint is. */
        SHORTER_THAN_CHECKPOINT,
        /** The wall clock is far behind the last commit. */
        CLOCK_BEHIND
    }

    public DataFolderRefused(Reason reason, String message) {
        super(message.replace('\n', ' '), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
