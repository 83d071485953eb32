package dev.pastgrant.api.asof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.Marker;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.fakes.InMemoryEventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsOfGateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final AsOf HOUR_AGO = new AsOf(NOW.minusSeconds(3600), new Position(-1));
    private static final AsOf DAY_AGO = new AsOf(NOW.minusSeconds(86_400), new Position(-1));
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final AsOfGate gate = new AsOfGate(new InMemoryEventLog(CLOCK), CLOCK);

    @Test
    void a_request_that_names_no_moment_reads_at_the_present() {
        assertThat(named("/")).isEqualTo(Outcome.ok(new NamedMoment(null)));
        assertThat(gate.settle(new NamedMoment(null))).isEqualTo(Outcome.ok(null));
    }

    @Test
    void path_header_or_parameter_names_the_moment() {
        Outcome<NamedMoment, Refusal> hourAgo = Outcome.ok(new NamedMoment("-1h"));

        assertThat(named("/as-of/-1h/")).isEqualTo(hourAgo);
        assertThat(named("/", "-1h")).isEqualTo(hourAgo);
        assertThat(new NamedMoment(null).or("-1h")).isEqualTo(hourAgo);
        assertThat(new NamedMoment("-1h").or(null)).isEqualTo(hourAgo);
        assertThat(gate.settle(new NamedMoment("-1h"))).isEqualTo(Outcome.ok(HOUR_AGO));
    }

    @Test
    void a_moment_that_is_named_twice_is_refused() {
        Outcome<NamedMoment, Refusal> twice =
                refused("A request reads at one moment: give it in the path or in X-As-Of, once.");

        assertThat(named("/as-of/-1h/", "-1h")).isEqualTo(twice);
        assertThat(named("/", "-1h", "-1h")).isEqualTo(twice);
        assertThat(new NamedMoment("-1h").or("-1h"))
                .isEqualTo(refused("A request reads at one moment: give it once."));
    }

    @Test
    void a_text_that_is_no_moment_is_refused() {
        assertThat(gate.settle(new NamedMoment("+1h")))
                .isEqualTo(
                        unreadable(
                                "`+1h` is no moment: give an instant such as 2026-01-31T12:00:00Z,"
                                        + " a time ago such as -2h, or a position such as @1234",
                                null));
    }

    @Test
    void a_page_is_of_the_moment_that_its_marker_carries() {
        Optional<String> marker = marker(DAY_AGO);

        assertThat(gate.settle(new NamedMoment("-1h"), marker)).isEqualTo(Outcome.ok(DAY_AGO));
        assertThat(gate.settle(new NamedMoment(null), marker)).isEqualTo(Outcome.ok(null));
        assertThat(gate.settle(new NamedMoment("-1h"), marker(null)))
                .isEqualTo(Outcome.ok(HOUR_AGO));
        assertThat(gate.settle(new NamedMoment("-1h"), Optional.of("no marker")))
                .isEqualTo(Outcome.ok(HOUR_AGO));
    }

    @Test
    void a_marker_that_carries_a_moment_to_come_is_refused_and_recorded_with_it() {
        AsOf forged = new AsOf(NOW.plusSeconds(1), new Position(-1));

        assertThat(gate.settle(new NamedMoment("-1h"), marker(forged)))
                .isEqualTo(unreadable("Invalid Marker.", forged));
    }

    private static Outcome<NamedMoment, Refusal> named(String path, String... headers) {
        return NamedMoment.of(AsOfPath.of(path), List.of(headers));
    }

    private static Optional<String> marker(@Nullable AsOf asOf) {
        return Optional.of(new Marker("list", "last", asOf).encode());
    }

    private static Outcome<NamedMoment, Refusal> refused(String message) {
        return Outcome.bad(Refusal.validation(message));
    }

    private static Outcome<@Nullable AsOf, UnreadableMoment> unreadable(
            String message, @Nullable AsOf asOf) {
        return Outcome.bad(new UnreadableMoment(Refusal.validation(message), asOf));
    }
}
