package dev.pastgrant.domain.tag;

import static dev.pastgrant.domain.account.Examples.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final Tags BLUE = new Tags(List.of(new Tag("Team", "blue")));

    @Test
    void a_value_is_found_whatever_the_case_of_its_key() {
        assertThat(BLUE.value("tEAM")).contains("blue");
        assertThat(BLUE.value("other")).isEmpty();
    }

    @Test
    void a_key_of_another_case_replaces_the_tag_where_it_stands_and_is_kept_as_typed() {
        Tags tags = BLUE.with(List.of(new Tag("cost", "1"), new Tag("TEAM", "red")));
        assertThat(tags.tags()).containsExactly(new Tag("TEAM", "red"), new Tag("cost", "1"));
    }

    @Test
    void tags_are_removed_whatever_the_case_and_absent_ones_ignored() {
        assertThat(BLUE.without(List.of("team", "other"))).isEqualTo(Tags.NONE);
    }

    @Test
    void an_empty_value_is_a_value() {
        assertThat(Tags.NONE.with(List.of(new Tag("empty", ""))).value("empty")).contains("");
    }

    @Test
    void keys_compare_alike_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(Tag.identity("TITLE")).isEqualTo(Tag.identity("title"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fifty_tags_are_allowed_and_fifty_one_are_not() {
        assertThat(TagRules.check(tags(50))).isEmpty();
        assertThat(TagRules.check(tags(51))).map(Refusal::code).contains(IamError.LIMIT_EXCEEDED);
    }
}
