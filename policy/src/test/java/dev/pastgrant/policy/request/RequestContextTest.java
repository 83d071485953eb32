package dev.pastgrant.policy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestContextTest {
    private static final RequestContext TIME = RequestContext.EMPTY.with("aws:EpochTime", "7");
    private static final RequestContext TAGS =
            RequestContext.EMPTY.with("aws:PrincipalTag/team", "red", "blue");

    @Test
    void names_of_keys_know_no_case() {
        assertThat(TIME.values("AWS:epochtime")).containsExactly("7");
        assertThat(TIME.values("aws:CurrentTime")).isEmpty();
    }

    @Test
    void two_contexts_are_one_without_being_copied() {
        RequestContext both = TAGS.over(TIME).over(RequestContext.EMPTY.with("s3:prefix", "a"));

        assertThat(both.values("aws:epochtime")).containsExactly("7");
        assertThat(both.values("aws:principaltag/team")).containsExactly("red", "blue");
        assertThat(both.values("s3:prefix")).containsExactly("a");
        assertThat(both)
                .isEqualTo(TIME.withAll(TAGS.valuesByKey()).with("s3:prefix", "a"))
                .hasSameHashCodeAs(TIME.withAll(TAGS.valuesByKey()).with("s3:prefix", "a"));
        assertThat(both.longestValue()).isEqualTo(4);
        assertThat(both.allValues()).isEqualTo(2 + 4 + 5 + 2);
    }

    @Test
    void of_keys_of_one_name_the_upper_counts() {
        RequestContext upper = TAGS.over(RequestContext.EMPTY.with("aws:EPOCHTIME", "8"));
        RequestContext both = upper.over(TIME.with("s3:prefix", "a"));

        assertThat(both.values("aws:epochtime")).containsExactly("8");
        assertThat(both.valuesByKey()).hasSize(3);
        assertThat(both.allValues()).isEqualTo(2 + 4 + 5 + 2);
    }

    @Test
    void a_key_without_values_is_absent_whatever_is_below() {
        RequestContext.Builder keys = RequestContext.builder();

        assertThat(keys.add("aws:EpochTime", List.of())).isTrue();
        assertThat(keys.add("aws:epochtime", List.of("8"))).isFalse();
        assertThat(keys.build().over(TIME)).isEqualTo(RequestContext.EMPTY);
        assertThat(TAGS.over(keys.build()).over(TIME)).isEqualTo(TAGS);
        keys.add("aws:PrincipalTag/team", List.of("green"));
        assertThat(TAGS.over(keys.build()).over(TIME)).isEqualTo(TAGS);
    }
}
