package dev.pastgrant.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequirementBuilderTest {
    private static List<String> seen(String key, List<Tag> tags) {
        return RequirementBuilder.permission("iam:TagPolicy").withRequestTags(tags).all().stream()
                .map(Requirement::context)
                .flatMap(context ->
                        context.entrySet().stream()
                                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                                .flatMap(entry -> entry.getValue().stream()))
                .toList();
    }

    @Test
    void tags_whose_keys_differ_take_one_permission() {
        List<Tag> tags = List.of(new Tag("env", "prod"), new Tag("team", "blue"));
        assertThat(seen("aws:RequestTag/env", tags)).containsExactly("prod");
    }

    @Test
    void no_order_of_keys_that_differ_in_case_hides_a_value_from_policies() {
        List<Tag> tags = List.of(new Tag("ENV", "dev"), new Tag("env", "prod"));
        assertThat(seen("aws:RequestTag/env", tags)).containsExactly("dev", "prod");
        assertThat(seen("aws:RequestTag/env", tags.reversed())).containsExactly("prod", "dev");
    }

    @Test
    void every_combination_of_their_values_takes_the_permission() {
        List<Tag> tags =
                List.of(new Tag("A", "1"), new Tag("a", "2"), new Tag("B", "3"), new Tag("b", "4"));
        assertThat(seen("aws:RequestTag/a", tags)).containsExactly("1", "1", "2", "2");
        assertThat(seen("aws:RequestTag/b", tags)).containsExactly("3", "4", "3", "4");
    }

    @Test
    void a_request_of_many_such_keys_is_no_heavy_work() {
        List<Tag> tags =
                IntStream.range(0, 25)
                        .boxed()
                        .flatMap(i -> Stream.of(new Tag("a" + i, ""), new Tag("A" + i, "")))
                        .toList();
        assertThat(seen("aws:RequestTag/a0", tags)).hasSize(64);
    }
}
