package dev.pastgrant.api.v1.evaluate;

import java.io.Serial;

/** Carries what is wrong with a question out of its reading; no caller of a reading sees it. */
public final class Fault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String what;

    public Fault(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    /** Wrong at a place in the question. */
    public Fault(String where, String what) {
        this("`" + where + "` " + what);
    }

    public String what() {
        return what;
    }
}
