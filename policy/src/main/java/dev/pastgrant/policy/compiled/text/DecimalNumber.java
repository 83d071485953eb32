package dev.pastgrant.policy.compiled.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a numeric condition. One with at most eighteen digits and no exponent is kept as a
 * {@code long} and a scale, and comparing two of those mostly makes no object.
 *
 * @param unscaled the digits without the decimal point
 * @param scale how many of the digits follow the decimal point
 * @param exact the number itself if it does not fit into a {@code long}; null if it does
 */
public record DecimalNumber(long unscaled, int scale, @Nullable BigDecimal exact)
        implements Comparable<DecimalNumber> {
    /** The limit keeps a comparison of two numbers from writing out billions of zeros. */
    private static final int LONGEST = 64;

    private static final int MOST_DIGITS = 18;

    /** The number that the text names; null if the text is not a number. */
    public static @Nullable DecimalNumber parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        DecimalNumber plain = plain(text);
        return plain != null ? plain : unusual(text);
    }

    private static @Nullable DecimalNumber plain(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        int digits = text.length() - start - (point < 0 ? 0 : 1);
        boolean pointIsOutside = point == start || point == text.length() - 1;
        if (digits == 0 || digits > MOST_DIGITS || pointIsOutside) {
            return null;
        }
        long unscaled = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point) {
                if (c < '0' || c > '9') {
                    return null;
                }
                unscaled = unscaled * 10 + (c - '0');
            }
        }
        int scale = point < 0 ? 0 : text.length() - point - 1;
        return new DecimalNumber(start == 1 ? -unscaled : unscaled, scale, null);
    }

    private static @Nullable DecimalNumber unusual(String text) {
        try {
            return new DecimalNumber(0, 0, new BigDecimal(text));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    @Override
    public int compareTo(DecimalNumber other) {
        boolean isPlain = exact == null && other.exact == null;
        return isPlain && scale == other.scale
                ? Long.compare(unscaled, other.unscaled)
                : inFull().compareTo(other.inFull());
    }

    private BigDecimal inFull() {
        return exact != null ? exact : BigDecimal.valueOf(unscaled, scale);
    }
}
