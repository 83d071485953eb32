package dev.pastgrant.policy.compiled.text;

import dev.pastgrant.policy.language.OpenQuestions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a date condition, read without the formatters of {@code java.time}. Of a date, the
 * parts that follow may be left out and stand for their beginnings.
 *
 * @param seconds the seconds since 1970
 * @param nanos the nanoseconds within the second
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C profile of ISO 8601</a>
 */
public record DateValue(long seconds, int nanos) implements Comparable<DateValue> {
    private static final int MOST_YEAR_DIGITS = 9;
    private static final int MOST_NANO_DIGITS = 9;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_HOUR = 3600;
    private static final int LARGEST_OFFSET = 18 * SECONDS_OF_HOUR;

    /** The moment that the text names; null if the text is not a date. */
    public static @Nullable DateValue parse(String text) {
        return isWholeNumber(text) ? epoch(text) : new Reader(text).moment();
    }

    private static boolean isWholeNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }

    private static @Nullable DateValue epoch(String text) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException _) {
            return null;
        }
        if (number == Long.MIN_VALUE) {
            return null;
        }
        return Math.abs(number) >= OpenQuestions.EPOCH_MILLISECONDS_FROM
                ? new DateValue(
                        Math.floorDiv(number, 1000L), Math.floorMod(number, 1000) * 1_000_000)
                : new DateValue(number, 0);
    }

    @Override
    public int compareTo(DateValue other) {
        return seconds != other.seconds
                ? Long.compare(seconds, other.seconds)
                : Integer.compare(nanos, other.nanos);
    }

    /**
     * Reads a date, or a date and time, from left to right. A wrong character makes the whole text
     * wrong.
     */
    private static final class Reader {
        private final String text;
        private int at;
        private boolean isWrong;

        Reader(String text) {
            this.text = text;
        }

        @Nullable DateValue moment() {
            int year = number(MOST_YEAR_DIGITS, 0, 999_999_999);
            int month = 1;
            int day = 1;
            if (follows('-')) {
                month = number(2, 1, 12);
                day = follows('-') ? number(2, 1, 31) : 1;
            }
            if (isWrong || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
                return null;
            }
            long midnight = LocalDate.of(year, month, day).toEpochDay() * 24 * SECONDS_OF_HOUR;
            return at == text.length()
                    ? new DateValue(
                            midnight - OpenQuestions.ZONE_OF_LOCAL_DATES.getTotalSeconds(), 0)
                    : withTime(midnight);
        }

        private @Nullable DateValue withTime(long midnight) {
            skip('T');
            int minutes = 0;
            int second = 0;
            int nanos = 0;
            if (at < text.length() && isDigit(at)) {
                minutes = 60 * number(2, 0, 23);
                if (follows(':')) {
                    minutes += number(2, 0, 59);
                    if (follows(':')) {
                        second = number(2, 0, 59);
                        nanos = follows('.') ? fraction() : 0;
                    }
                }
            }
            long time = (long) minutes * SECONDS_OF_MINUTE + second;
            int offset = offset();
            return isWrong || at < text.length()
                    ? null
                    : new DateValue(midnight + time - offset, nanos);
        }

        private int fraction() {
            int start = at;
            int value = 0;
            while (at < text.length() && at - start < MOST_NANO_DIGITS && isDigit(at)) {
                value = value * 10 + (text.charAt(at++) - '0');
            }
            isWrong |= at == start;
            for (int i = at - start; i < MOST_NANO_DIGITS; i++) {
                value *= 10;
            }
            return value;
        }

        private int offset() {
            if (at == text.length()) {
                return OpenQuestions.ZONE_OF_LOCAL_DATES.getTotalSeconds();
            }
            if (follows('Z')) {
                return 0;
            }
            int sign = follows('-') ? -1 : 1;
            isWrong |= sign == 1 && !follows('+');
            int hours = digits(2, 0, 18);
            skip(':');
            int seconds = hours * SECONDS_OF_HOUR + digits(2, 0, 59) * SECONDS_OF_MINUTE;
            isWrong |= seconds > LARGEST_OFFSET;
            return sign * seconds;
        }

        /** A number of at least one digit. */
        private int number(int mostDigits, int least, int most) {
            int count = 0;
            while (count < mostDigits && at + count < text.length() && isDigit(at + count)) {
                count++;
            }
            return digits(Math.max(count, 1), least, most);
        }

        private int digits(int count, int least, int most) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                if (at >= text.length() || !isDigit(at)) {
                    isWrong = true;
                    return least;
                }
                value = value * 10 + (text.charAt(at) - '0');
            }
            isWrong |= value < least || value > most;
            return value;
        }

        /** Whether the character is next; it is then read. */
        private boolean follows(char expected) {
            if (!isNext(expected)) {
                return false;
            }
            at++;
            return true;
        }

        private void skip(char expected) {
            isWrong |= !isNext(expected);
            at++;
        }

        private boolean isNext(char expected) {
            return at < text.length() && text.charAt(at) == expected;
        }

        private boolean isDigit(int index) {
            return text.charAt(index) >= '0' && text.charAt(index) <= '9';
        }
    }
}
