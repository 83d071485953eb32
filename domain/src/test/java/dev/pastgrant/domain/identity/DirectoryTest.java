package dev.pastgrant.domain.identity;

import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.policy.id.UniqueId;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static Group group(String name) {
        return new Group(
                id(UniqueId.Kind.GROUP, name),
                name(name),
                EntityPath.ROOT,
                NOW,
                Grants.NONE,
                new TreeSet<>());
    }

    private static Directory<Group> with(Directory<Group> directory, String... names) {
        Directory<Group> more = directory;
        for (String each : names) {
            more = more.with(group(each));
        }
        return more;
    }

    @Test
    void a_directory_tells_what_came_changed_or_went_since_an_earlier_version() {
        Directory<Group> earlier = with(Directory.empty(), "a", "b");
        Directory<Group> later = with(earlier, "c", "a").without(group("b").id());
        assertThat(later.changedSince(earlier).orElseThrow())
                .containsExactly(group("b").id(), group("a").id(), group("c").id());
        assertThat(later.changedSince(later).orElseThrow()).isEmpty();
    }

    @Test
    void what_is_more_than_a_few_changes_ago_is_not_told() {
        Directory<Group> earlier = with(Directory.empty(), "a");
        Directory<Group> later = with(earlier, "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(later.changedSince(earlier))
                .hasValueSatisfying(ids -> assertThat(ids).hasSize(8));
        assertThat(with(later, "j").changedSince(earlier)).isEmpty();
    }

    @Test
    void those_after_a_name_come_by_name_without_regard_to_case() {
        Directory<Group> directory = with(Directory.empty(), "delta", "Bravo", "alpha", "Charlie");
        assertThat(directory.after(""))
                .extracting(each -> each.name().text())
                .containsExactly("alpha", "Bravo", "Charlie", "delta");
        assertThat(directory.after("bravo"))
                .extracting(each -> each.name().text())
                .containsExactly("Charlie", "delta");
        assertThat(directory.after("b")).hasSize(3);
        assertThat(directory.after("delta")).isEmpty();
    }

    @Test
    void of_a_version_that_took_another_way_nothing_is_told() {
        Directory<Group> fork = with(Directory.empty(), "a");
        Directory<Group> one = with(fork, "b");
        Directory<Group> other = with(fork, "b");
        assertThat(one.changedSince(other)).isEmpty();
        assertThat(fork.changedSince(one)).isEmpty();
    }

    @Test
    void directories_that_hold_the_same_are_equal_whatever_happened_before() {
        Directory<Group> one = with(Directory.empty(), "a", "b").without(group("b").id());
        Directory<Group> other = with(Directory.empty(), "a");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(with(Directory.empty(), "b"));
    }
}
