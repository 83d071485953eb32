package dev.pastgrant.api.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The instant of a signature, and its text in ISO 8601's basic format, which is part of what is
 * signed.
 */
record AmzDate(Instant instant, String text) {

    private static final int LENGTH = 16;
    private static final int OF_T = 8;
    private static final int OF_Z = 15;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Reads a text such as {@code 20150830T123600Z}; null if it is not in this form. */
    static @Nullable AmzDate parse(String text) {
        if (!isBasic(text)) {
            return null;
        }
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            digits(text, 0, 4),
                            digits(text, 4, 6),
                            digits(text, 6, 8),
                            digits(text, 9, 11),
                            digits(text, 11, 13),
                            digits(text, 13, 15));
            return new AmzDate(time.toInstant(ZoneOffset.UTC), text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /**
     * Reads the Date header, which may also be in HTTP's own format (RFC 9110, section 5.6.7); null
     * if it is in neither form.
     */
    static @Nullable AmzDate parseHttpDate(String text) {
        AmzDate basic = parse(text);
        return basic != null ? basic : parseRfc1123(text);
    }

    static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /** The day that the credential scope must name. */
    String day() {
        return text.substring(0, 8);
    }

    private static @Nullable AmzDate parseRfc1123(String text) {
        try {
            Instant instant =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return parse(format(instant));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean isBasic(String text) {
        return text.length() == LENGTH
                && text.charAt(OF_T) == 'T'
                && text.charAt(OF_Z) == 'Z'
                && CharacterSet.DIGITS.containsAll(text, 0, OF_T)
                && CharacterSet.DIGITS.containsAll(text, OF_T + 1, OF_Z);
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
