package dev.pastgrant.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @Test
    void many_stars_against_a_long_text_come_to_an_end() {
        String text = "a".repeat(20_000);
        assertThat(Glob.of("*a".repeat(2_000) + "*b").matches(text)).isFalse();
        assertThat(Glob.of("*a".repeat(2_000) + "*").matches(text)).isTrue();
    }

    @Test
    void a_question_mark_is_one_character_also_beyond_the_basic_plane() {
        assertThat(Glob.of("?").matches("\uD83D\uDE00")).isTrue();
        assertThat(Glob.of("??").matches("\uD83D\uDE00")).isFalse();
    }

    @Test
    void two_pointers_agree_with_the_definition() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, "ab*?");
            String text = random(random, "ab");
            assertThat(Glob.of(pattern).matches(text))
                    .as("-Dseed=%d: `%s` against `%s`", seed, pattern, text)
                    .isEqualTo(matches(pattern, text));
        }
    }

    private static String random(Random random, String alphabet) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static boolean matches(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            return matches(pattern.substring(1), text)
                    || (!text.isEmpty() && matches(pattern, text.substring(1)));
        }
        return !text.isEmpty()
                && (first == '?' || first == text.charAt(0))
                && matches(pattern.substring(1), text.substring(1));
    }

    @ParameterizedTest
    @CsvSource({
        "*,     a*b?,   true",
        "a*,    a?c*,   true",
        "?b,    ?b,     true",
        "a?c,   abc,    true",
        "?,     *,      false",
        "a*b,   a*,     false",
        "ab,    a?,     false",
        "a*,    *,      false",
    })
    void a_pattern_covers_another_if_it_matches_all_that_the_other_does(
            String pattern, String other, boolean covers) {
        assertThat(Glob.of(pattern).covers(Glob.of(other))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "ab*,   ac*,    true",
        "*ab,   *cb,    true",
        "abc,   ab,     true",
        "a?,    abc,    true",
        "ab,    ab*c,   true",
        "a*,    *b,     false",
        "a?c,   ?b*,    false",
        "*,     abc,    false",
        "ab,    ab*,    false",
    })
    void patterns_are_apart_if_no_text_can_match_both(String one, String other, boolean apart) {
        assertThat(Glob.of(one).isApartFrom(Glob.of(other))).isEqualTo(apart);
        assertThat(Glob.of(other).isApartFrom(Glob.of(one))).isEqualTo(apart);
    }
}
