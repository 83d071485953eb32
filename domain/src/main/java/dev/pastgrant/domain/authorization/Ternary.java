package dev.pastgrant.domain.authorization;

/** The truth of something that may depend on what is not known: Kleene's three values. */
enum Ternary {
    FALSE,
    UNKNOWN,
    TRUE;

    static Ternary of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    Ternary and(Ternary other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Ternary not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    Ternary or(Ternary other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
