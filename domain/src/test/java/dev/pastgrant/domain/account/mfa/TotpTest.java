package dev.pastgrant.domain.account.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.Secret;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final Secret SEED = Secret.of("12345678901234567890");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final long STEP = Totp.step(NOW);
    private static final long NEVER = -1;

    /** RFC 6238, appendix B, the rows of SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long epochSecond, String code) {
        long step = Totp.step(Instant.ofEpochSecond(epochSecond));
        assertThat(Totp.code(SEED, step)).isEqualTo(code);
    }

    @Test
    void a_step_is_thirty_seconds() {
        assertThat(Totp.step(Instant.EPOCH)).isZero();
        assertThat(Totp.step(Instant.ofEpochSecond(29))).isZero();
        assertThat(Totp.step(Instant.ofEpochSecond(30))).isEqualTo(1);
        assertThat(Totp.step(Instant.ofEpochSecond(-1))).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void a_code_may_be_one_step_off(long skew) {
        assertThat(Totp.match(SEED, Totp.code(SEED, STEP + skew), NOW, NEVER))
                .hasValue(STEP + skew);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1000, -2, 2, 1000})
    void a_code_more_than_one_step_off_is_wrong(long skew) {
        assertThat(Totp.match(SEED, Totp.code(SEED, STEP + skew), NOW, NEVER)).isEmpty();
    }

    @Test
    void a_code_of_a_spent_step_or_before_is_wrong() {
        assertThat(Totp.match(SEED, Totp.code(SEED, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.match(SEED, Totp.code(SEED, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.match(SEED, Totp.code(SEED, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12345", "1234567", "abcdef", "１２３４５６", " 287082"})
    void what_is_no_code_is_wrong(String text) {
        assertThat(Totp.match(SEED, text, NOW, NEVER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, -1, 0, 1})
    void a_pair_is_of_consecutive_steps_near_now_and_ends_at_the_second(long first) {
        assertThat(pair(first, first + 1, NEVER)).hasValue(STEP + first + 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2", "1, 0", "-2, 0", "-3, -2", "2, 3"})
    void a_pair_that_is_not_consecutive_or_too_far_off_is_wrong(long first, long second) {
        assertThat(pair(first, second, NEVER)).isEmpty();
    }

    @Test
    void neither_code_of_a_pair_may_be_spent() {
        assertThat(pair(-1, 0, STEP)).isEmpty();
        assertThat(pair(-1, 0, STEP - 1)).isEmpty();
        assertThat(pair(-1, 0, STEP - 2)).hasValue(STEP);
    }

    private static OptionalLong pair(long first, long second, long lastStep) {
        return Totp.matchPair(
                SEED, Totp.code(SEED, STEP + first), Totp.code(SEED, STEP + second), NOW, lastStep);
    }
}
