package dev.pastgrant.ops.cli;

/** The command line or the environment cannot be understood; the message is one line. */
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Mistake(String line) {
        super(line);
    }
}
