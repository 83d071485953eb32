package dev.pastgrant.api.v1.json;

import java.io.Serial;

/**
 * Carries what is wrong with a question out of the code that reads it. That code's callers never
 * see this exception.
 */
public final class Fault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String what;

    public Fault(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    /** Says what is wrong, and where in the question. */
    public Fault(String where, String what) {
        this("`" + where + "` " + what);
    }

    public String what() {
        return what;
    }
}
