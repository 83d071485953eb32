package dev.pastgrant.api.wire;

/** Writes elements and escaped text of XML 1.0. */
final class Xml {
    private final StringBuilder out = new StringBuilder(512);

    Xml open(String element) {
        out.append('<').append(element).append('>');
        return this;
    }

    Xml openIn(String element, String namespace) {
        out.append('<').append(element).append(" xmlns=\"").append(namespace).append("\">");
        return this;
    }

    Xml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Xml element(String element, String text) {
        return open(element).text(text).close(element);
    }

    /**
     * Writes text. CR is escaped, because a bare one would be read back as LF. Characters that XML
     * cannot contain are replaced.
     */
    Xml text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    private void escaped(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#xD;");
            default -> out.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
        }
    }

    /** Whether a code point is a Char of XML 1.0. */
    private static boolean isCharacter(int c) {
        return (c >= 0x20 && c <= 0xD7FF)
                || c == '\t'
                || c == '\n'
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
