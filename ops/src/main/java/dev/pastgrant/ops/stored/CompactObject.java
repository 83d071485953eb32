package dev.pastgrant.ops.stored;

/**
 * Recognizes JSON objects that parsing and printing would leave unchanged, without doing either.
 * Such an object has no white space, no name twice in one object, only a few names in each, only
 * the escapes that a printer writes, and only whole numbers of a size that no printer changes. Only
 * ASCII is recognized, and numbers with a fraction or exponent are not. Nothing is known about a
 * text that is not recognized.
 */
final class CompactObject {
    /** The most digits of a number. Every whole number of so many digits fits into a long. */
    private static final int DIGITS_MAX = 18;

    /** The longest text. It is shorter than the longest name that a parser accepts. */
    private static final int LENGTH_MAX = 50_000;

    private static final int NAMES_MAX = 24;

    private static final String ESCAPED = "\"\\bfnrt";

    private final String text;
    private final int depthMax;
    private int at;
    private int depth;

    private CompactObject(String text, int depthMax) {
        this.text = text;
        this.depthMax = depthMax;
    }

    /** Whether the text is known to be such an object, nested no deeper than {@code depthMax}. */
    static boolean isKnown(String text, int depthMax) {
        if (text.length() > LENGTH_MAX) {
            return false;
        }
        var object = new CompactObject(text, depthMax);
        return object.object() && object.at == text.length();
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        boolean isIt = is(c);
        at += isIt ? 1 : 0;
        return isIt;
    }

    private boolean take(String word) {
        boolean isIt = text.startsWith(word, at);
        at += isIt ? word.length() : 0;
        return isIt;
    }

    private boolean object() {
        if (!take('{') || ++depth > depthMax) {
            return false;
        }
        if (!take('}')) {
            Names names = new Names();
            do {
                int name = at;
                if (!string() || !names.add(name, at) || !take(':') || !value()) {
                    return false;
                }
            } while (take(','));
            if (!take('}')) {
                return false;
            }
        }
        depth--;
        return true;
    }

    /** The names of one object. They are so few that each is compared with all before it. */
    private final class Names {
        private final int[] starts = new int[NAMES_MAX];
        private final int[] ends = new int[NAMES_MAX];
        private int count;

        /** Adds the name at that place, and returns whether it is new and there was room for it. */
        boolean add(int start, int end) {
            for (int i = 0; i < count; i++) {
                if (ends[i] - starts[i] == end - start
                        && text.regionMatches(starts[i], text, start, end - start)) {
                    return false;
                }
            }
            if (count == NAMES_MAX) {
                return false;
            }
            starts[count] = start;
            ends[count++] = end;
            return true;
        }
    }

    private boolean array() {
        if (!take('[') || ++depth > depthMax) {
            return false;
        }
        if (!take(']')) {
            do {
                if (!value()) {
                    return false;
                }
            } while (take(','));
            if (!take(']')) {
                return false;
            }
        }
        depth--;
        return true;
    }

    private boolean value() {
        if (at == text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            case 't' -> take("true");
            case 'f' -> take("false");
            case 'n' -> take("null");
            default -> number();
        };
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c < ' ' || c > '~' || (c == '\\' && !isEscaped(++at))) {
                return false;
            }
        }
        return false;
    }

    private boolean isEscaped(int index) {
        return index < text.length() && ESCAPED.indexOf(text.charAt(index)) >= 0;
    }

    private boolean number() {
        boolean isNegative = take('-');
        int first = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int digits = at - first;
        boolean hasLeadingZero = text.startsWith("0", first) && (digits > 1 || isNegative);
        return digits > 0 && digits <= DIGITS_MAX && !hasLeadingZero && !is('.') && !isExponent();
    }

    private boolean isExponent() {
        return is('e') || is('E');
    }
}
