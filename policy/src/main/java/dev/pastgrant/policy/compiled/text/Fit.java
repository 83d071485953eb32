package dev.pastgrant.policy.compiled.text;

/**
 * How a request's text stands to a pattern. Where a variable has no value it neither fits nor
 * differs, so that {@code NotResource} and the negated operators do not hold by mistake.
 */
public enum Fit {
    FITS,
    DIFFERS,
    UNKNOWN;

    public static Fit of(boolean fits) {
        return fits ? FITS : DIFFERS;
    }
}
