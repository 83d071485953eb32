package dev.pastgrant.domain.call;

import dev.pastgrant.domain.caller.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a record keeps of long input: the beginning, the length in characters and the SHA-256 of all
 * of it in UTF-8. A caller who may do nothing could otherwise fill the log, which keeps everything.
 */
final class Excerpt {
    static final int TEXT_MAX = 1024;

    /** The most characters of all parameters together, after each is cut. */
    static final int JSON_MAX = 8 * 1024;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= TEXT_MAX) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TEXT_MAX - 1)) ? TEXT_MAX - 1 : TEXT_MAX;
        return "%s…[cut; %d characters, SHA-256 %s]"
                .formatted(text.substring(0, end), text.length(), sha256(text));
    }

    /**
     * Cuts the strings in an object, names of fields included. If that is not enough, the object is
     * replaced by a note in the form in which CloudTrail omits parameters that are too large.
     */
    static Json of(Json object) {
        String text = object.text();
        if (text.length() <= TEXT_MAX) {
            return object;
        }
        StringBuilder cut = new StringBuilder(TEXT_MAX);
        int at = 0;
        while (at < text.length() && cut.length() <= JSON_MAX) {
            char c = text.charAt(at);
            int end = c == '"' ? endOfString(text, at) : at + 1;
            if (end - at - 2 <= TEXT_MAX) {
                cut.append(text, at, end);
            } else {
                appendString(cut, of(unescaped(text.substring(at + 1, end - 1))));
            }
            at = end;
        }
        return cut.length() <= JSON_MAX ? new Json(cut.toString()) : omitted(text);
    }

    private static Json omitted(String text) {
        return new Json(
                "{\"reason\":\"requestParameters too large\",\"omitted\":true,\"originalSize\":%d,\"sha256\":\"%s\"}"
                        .formatted(text.getBytes(StandardCharsets.UTF_8).length, sha256(text)));
    }

    /** The index after the quotation mark that ends a string. */
    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static String unescaped(String literal) {
        StringBuilder text = new StringBuilder(literal.length());
        int at = 0;
        while (at < literal.length()) {
            char c = literal.charAt(at);
            if (c != '\\') {
                text.append(c);
                at++;
            } else if (literal.charAt(at + 1) == 'u') {
                text.append((char) Integer.parseInt(literal, at + 2, at + 6, 16));
                at += 6;
            } else {
                text.append(meant(literal.charAt(at + 1)));
                at += 2;
            }
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
    }

    private static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
