package dev.pastgrant.policy.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of date conditions: an ISO 8601 date or date and time, or the seconds since 1970. As in
 * AWS, a part that follows may be left out and stands for its beginning, and a number may have
 * fewer digits: {@code 01T} is the start of year 1.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C profile of ISO 8601</a>
 */
public final class PolicyDate {
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "(?<year>[0-9]{1,9})(-(?<month>[0-9]{1,2})(-(?<day>[0-9]{1,2}))?)?(T"
                            + "((?<hour>[0-9]{1,2})(:(?<minute>[0-9]{1,2})(:(?<second>[0-9]{1,2})"
                            + "(\\.(?<fraction>[0-9]{1,9}))?)?)?)?"
                            + "(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?");

    private PolicyDate() {}

    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(isWholeNumber(text) ? epoch(text) : iso(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isWholeNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Instant epoch(String text) {
        long number = Long.parseLong(text);
        return Math.abs(number) >= OpenQuestions.EPOCH_MILLISECONDS_FROM
                ? Instant.ofEpochMilli(number)
                : Instant.ofEpochSecond(number);
    }

    /**
     * Reads a date of the profile and nothing else. Java's lenient readers would find dates in many
     * other texts.
     */
    private static Instant iso(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("`" + text + "` is no date");
        }
        String offset = matcher.group("offset");
        String fraction = matcher.group("fraction");
        return LocalDateTime.of(
                        number(matcher, "year", 0),
                        number(matcher, "month", 1),
                        number(matcher, "day", 1),
                        number(matcher, "hour", 0),
                        number(matcher, "minute", 0),
                        number(matcher, "second", 0),
                        fraction == null
                                ? 0
                                : new BigDecimal("." + fraction).movePointRight(9).intValueExact())
                .toInstant(
                        offset == null ? OpenQuestions.ZONE_OF_LOCAL_DATES : ZoneOffset.of(offset));
    }

    private static int number(Matcher matcher, String group, int otherwise) {
        String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
