package dev.pastgrant.policy.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of date conditions: an ISO 8601 date or date and time, or the seconds since 1970.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C profile of ISO 8601</a>
 */
public final class PolicyDate {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "(?<local>"
                            + DATE
                            + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?)"
                            + "(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?");

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
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text)
                    .atStartOfDay(OpenQuestions.ZONE_OF_LOCAL_DATES)
                    .toInstant();
        }
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("`" + text + "` is no date");
        }
        String offset = matcher.group("offset");
        return LocalDateTime.parse(matcher.group("local"))
                .toInstant(
                        offset == null ? OpenQuestions.ZONE_OF_LOCAL_DATES : ZoneOffset.of(offset));
    }
}
