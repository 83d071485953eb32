package dev.pastgrant.api.decision;

import java.io.Serial;

/** Carries what is wrong with a body out of its reading; it never leaves this package. */
final class Fault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String what;

    Fault(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
