package dev.pastgrant.api.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;

/** Reads single values from text: awsQuery's parameters, and restJson's labels and query. */
final class Scalars {
    /** 9999-12-31T23:59:59Z, the last second that ISO 8601 writes with four digits of year. */
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    /**
     * The most decimal places of a timestamp. A client that sends more only wants to make the
     * server work.
     */
    private static final int MAX_SCALE = 32;

    private Scalars() {}

    /** The value of a scalar field; null if the text is not such a value. */
    static @Nullable Object read(SdkField<?> field, String text) {
        try {
            return switch (field.marshallingType().getKnownType()) {
                case STRING -> text;
                case INTEGER -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case FLOAT -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case BOOLEAN -> bool(text);
                case INSTANT -> instant(text);
                case SDK_BYTES -> bytes(text);
                case NULL, SHORT, BYTE, BIG_DECIMAL, DOCUMENT, SDK_POJO, LIST, MAP -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** AWS's message for a value of the wrong kind, in the words of its framework Coral. */
    static String cannotConvert(String found, SdkField<?> field) {
        return found
                + " can not be converted to "
                + switch (field.marshallingType().getKnownType()) {
                    case STRING -> "a String";
                    case INTEGER -> "an Integer";
                    case LONG -> "a Long";
                    case FLOAT -> "a Float";
                    case DOUBLE -> "a Double";
                    case BOOLEAN -> "a Boolean";
                    case INSTANT -> "a Timestamp";
                    case SDK_BYTES -> "a Blob";
                    case LIST -> "a List";
                    case MAP -> "a Map";
                    case SDK_POJO -> "a Structure";
                    case NULL, SHORT, BYTE, BIG_DECIMAL, DOCUMENT -> "a value";
                };
    }

    /**
     * The instant of epoch seconds, to the millisecond; null if it is outside the years 0001 to
     * 9999.
     */
    static @Nullable Instant epochSeconds(BigDecimal seconds) {
        if (Math.abs((long) seconds.scale()) > MAX_SCALE
                || seconds.precision() > 2 * MAX_SCALE
                || seconds.abs().compareTo(LAST_SECOND) > 0) {
            return null;
        }
        BigDecimal millis = seconds.setScale(3, RoundingMode.FLOOR).movePointRight(3);
        return inRange(Instant.ofEpochMilli(millis.longValueExact()));
    }

    /** The instant of an ISO 8601 date and time with offset; null if the text is not one. */
    static @Nullable Instant isoInstant(String text) {
        try {
            return inRange(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The bytes of Base64 (RFC 4648); null if the text is not Base64. */
    static @Nullable SdkBytes bytes(String text) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        if (text.length() > 64) {
            return null;
        }
        return text.indexOf('T') > 0 ? isoInstant(text) : epochSeconds(new BigDecimal(text));
    }

    private static @Nullable Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Instant inRange(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year < 1 || year > 9999 ? null : instant;
    }
}
