package dev.pastgrant.domain.authorization.compiled;

/**
 * How a request's text stands to a pattern. Where a variable has no value it neither fits nor
 * differs, so that {@code NotResource} and the negated operators do not hold by mistake.
 */
enum Fit {
    FITS,
    DIFFERS,
    UNKNOWN;

    static Fit of(boolean fits) {
        return fits ? FITS : DIFFERS;
    }
}
