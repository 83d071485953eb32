package dev.pastgrant.domain.authorization;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * The dates of date conditions: an ISO 8601 date or date and time, or the seconds since 1970.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C profile of ISO 8601</a>
 */
final class PolicyDate {
    private static final DateTimeFormatter DATE_TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT);

    private PolicyDate() {}

    static Optional<Instant> parse(String text) {
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

    private static Instant iso(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text)
                    .atStartOfDay(OpenQuestions.ZONE_OF_LOCAL_DATES)
                    .toInstant();
        }
        TemporalAccessor parsed =
                DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime dateTime
                ? dateTime.toInstant()
                : LocalDateTime.from(parsed).toInstant(OpenQuestions.ZONE_OF_LOCAL_DATES);
    }
}
