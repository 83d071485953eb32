package dev.pastgrant.policy.compiled.text;

/**
 * The result of comparing a request's text with a pattern. If a variable has no value, the text
 * neither fits nor differs, so that {@code NotResource} and the negated operators do not hold by
 * mistake.
 */
public enum Fit {
    FITS,
    DIFFERS,
    UNKNOWN;

    public static Fit of(boolean fits) {
        return fits ? FITS : DIFFERS;
    }
}
