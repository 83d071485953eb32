package dev.pastgrant.policy.interpreter;

/** Kleene's three truth values, for statements that may depend on something unknown. */
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
