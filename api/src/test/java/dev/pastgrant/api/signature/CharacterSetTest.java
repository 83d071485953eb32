package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class CharacterSetTest {
    @Test
    void a_set_has_the_characters_of_its_kind_and_no_others() {
        for (IntPredicate kind :
                new IntPredicate[] {
                    c -> c == 0,
                    c -> c == 63,
                    c -> c == 64,
                    c -> c == 127,
                    c -> c > 126,
                    c -> c < '@'
                }) {
            CharacterSet set = CharacterSet.of(kind);
            for (char c = 0; c < 1_000; c++) {
                assertThat(set.contains(c)).as("%d", (int) c).isEqualTo(kind.test(c));
            }
        }
    }

    @Test
    void a_text_is_of_a_set_if_each_of_its_characters_is() {
        CharacterSet set = CharacterSet.DIGITS.plus("-");
        assertThat(set.containsAll("2026-11-29")).isTrue();
        assertThat(set.containsAll("")).isTrue();
        assertThat(set.containsAll("2026T11")).isFalse();
        assertThat(set.containsAll("2026T11", 0, 4)).isTrue();
        assertThat(set.containsAll("2026\u0130")).isFalse();
    }
}
