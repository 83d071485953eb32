package dev.pastgrant.domain.tag;

import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.tag.TagKeyCase.COUNTS;
import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TagsTest {
    private static final Tags BLUE = new Tags(List.of(new Tag("Team", "blue")));

    @Test
    void a_value_is_found_whatever_the_case_of_its_key() {
        assertThat(BLUE.value("tEAM")).contains("blue");
        assertThat(BLUE.value("other")).isEmpty();
    }

    @Test
    void a_key_of_another_case_replaces_the_tag_where_it_stands_and_is_kept_as_typed() {
        Tags tags = BLUE.with(List.of(new Tag("cost", "1"), new Tag("TEAM", "red")), IGNORED);
        assertThat(tags.tags()).containsExactly(new Tag("TEAM", "red"), new Tag("cost", "1"));
    }

    @Test
    void tags_are_removed_whatever_the_case_and_absent_ones_ignored() {
        assertThat(BLUE.without(List.of("team", "other"), IGNORED)).isEqualTo(Tags.NONE);
    }

    @Test
    void where_case_counts_a_key_of_another_case_is_another_key() {
        List<Tag> both = List.of(new Tag("Team", "red"), new Tag("team", "green"));
        assertThat(BLUE.with(both, COUNTS).tags()).isEqualTo(both);
        assertThat(BLUE.without(List.of("team"), COUNTS)).isEqualTo(BLUE);
        assertThat(TagRules.check(both, COUNTS)).isEmpty();
        assertThat(TagRules.check(both, IGNORED)).map(Refusal::code).contains(INVALID_INPUT);
    }

    @Test
    void the_same_key_twice_is_refused_even_where_case_counts() {
        List<Tag> twice = List.of(new Tag("team", "red"), new Tag("team", "green"));
        assertThat(TagRules.check(twice, COUNTS))
                .contains(Refusal.invalidInput("Duplicate tag keys found."));
    }

    @ParameterizedTest
    @EnumSource
    void keys_that_begin_as_those_of_aws_are_refused_in_any_case(TagKeyCase keyCase) {
        for (String key : List.of("aws:team", "AWS:team", "Aws:", "aws:cloudformation:stack-id")) {
            assertThat(TagRules.check(List.of(new Tag(key, "")), keyCase))
                    .contains(
                            Refusal.invalidInput(
                                    "aws: prefixed tag key names are not allowed for external"
                                            + " use."));
        }
        List<Tag> allowed = List.of(new Tag("aws", "1"), new Tag("laws:2", "aws:3"));
        assertThat(TagRules.check(allowed, keyCase)).isEmpty();
    }

    @Test
    void an_empty_value_is_a_value() {
        assertThat(Tags.NONE.with(List.of(new Tag("empty", "")), IGNORED).value("empty"))
                .contains("");
    }

    @Test
    void keys_compare_alike_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(IGNORED.identity("TITLE")).isEqualTo(IGNORED.identity("title"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fifty_tags_are_allowed_and_fifty_one_are_not() {
        assertThat(TagRules.check(tags(50), IGNORED)).isEmpty();
        assertThat(TagRules.check(tags(51), IGNORED)).map(Refusal::code).contains(LIMIT_EXCEEDED);
    }
}
