package dev.pastgrant.api.asof;

import dev.pastgrant.domain.log.Position;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as a request writes it: {@code 2026-01-31T12:00:00Z}, {@code -2h} or {@code @1234}. */
public sealed interface AsOfText {
    /** An instant. One without a fraction means the end of its second. */
    record At(Instant instant) implements AsOfText {}

    /** This long before the request. */
    record Ago(Duration duration) implements AsOfText {}

    /** After the append that contains this position. */
    record After(Position position) implements AsOfText {}

    Pattern AGO = Pattern.compile("-([0-9]{1,9})([smhdw])");
    Pattern POSITION = Pattern.compile("@([0-9]{1,18})");
    Duration SECOND = Duration.ofSeconds(1);
    Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    /** Reads a moment; empty if the text is not one. */
    static Optional<AsOfText> parse(String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return Optional.of(new Ago(unit(ago.group(2)).multipliedBy(count)));
        }
        Matcher position = POSITION.matcher(text);
        if (position.matches()) {
            return Optional.of(new After(new Position(Long.parseLong(position.group(1)))));
        }
        return instant(text).map(At::new);
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> SECOND;
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            case "w" -> Duration.ofDays(7);
            default -> throw new IllegalArgumentException("no unit `" + letter + "`");
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            boolean hasFraction = text.indexOf('.') >= 0;
            return Optional.of(
                    hasFraction
                            ? instant.truncatedTo(ChronoUnit.MICROS)
                            : instant.plus(SECOND).minus(TICK));
        } catch (DateTimeException | ArithmeticException notAnInstant) {
            return Optional.empty();
        }
    }
}
