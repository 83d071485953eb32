package dev.pastgrant.policy.interpreter;

/** The truth of something that may depend on what is not known: Kleene's three values. */
public enum Ternary {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Ternary of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    public Ternary and(Ternary other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ternary not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    public Ternary or(Ternary other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
