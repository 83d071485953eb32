package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.http.ConnectionLimits;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEnvironmentTest {
    @Test
    void nothing_needs_to_be_set() {
        assertThat(HttpEnvironment.parse(Map.of("PASTGRANT_IDLE_SECONDS", "")))
                .isEqualTo(Outcome.ok(new HttpEnvironment(ConnectionLimits.DEFAULT)));
    }

    @Test
    void every_limit_can_be_set() {
        assertThat(
                        HttpEnvironment.parse(
                                Map.of(
                                        "PASTGRANT_IDLE_SECONDS", "1",
                                        "PASTGRANT_HEAD_SECONDS", "2",
                                        "PASTGRANT_BODY_SECONDS", "3",
                                        "PASTGRANT_CONNECTIONS", "4",
                                        "PASTGRANT_CONNECTIONS_PER_ADDRESS", "5")))
                .isEqualTo(
                        Outcome.ok(
                                new HttpEnvironment(
                                        ConnectionLimits.DEFAULT
                                                .with(
                                                        Duration.ofSeconds(1),
                                                        Duration.ofSeconds(2),
                                                        Duration.ofSeconds(3))
                                                .with(4, 5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "1000000", " 1"})
    void a_limit_is_a_number_above_nothing(String value) {
        assertThat(HttpEnvironment.parse(Map.of("PASTGRANT_CONNECTIONS", value)))
                .isEqualTo(
                        Outcome.bad(
                                new Complaint(
                                        "`PASTGRANT_CONNECTIONS` must be a number from 1 to"
                                                + " 999999, not `"
                                                + value
                                                + "`")));
    }
}
