package dev.pastgrant.benchmarks.scenario;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Scenario M = Scenario.of(Size.M);

    @Test
    void every_process_makes_the_same_scenario() {
        assertThat(Scenario.of(Size.M)).isEqualTo(M);
    }

    @Test
    void a_user_of_medium_size_has_20_policies_with_200_statements() {
        assertThat(M.policies().ofUsers()).singleElement(as(LIST)).hasSize(20);
        assertThat(M.policies().rules()).hasSize(200);
        assertThat(M.asks()).hasSize(4_096);
    }

    @Test
    void some_statements_deny_some_are_conditional_and_some_name_actions_by_pattern() {
        List<Rule> rules = M.policies().rules();
        List<String> actions = rules.stream().flatMap(rule -> rule.actions().stream()).toList();

        assertThat(share(rules, rule -> !rule.allows())).isCloseTo(0.12, within(0.02));
        assertThat(share(rules, rule -> !rule.conditions().isEmpty())).isCloseTo(0.3, within(0.02));
        assertThat(share(actions, action -> action.endsWith("*"))).isCloseTo(0.3, within(0.03));
    }

    private static <T> double share(List<T> all, Predicate<T> wanted) {
        return (double) all.stream().filter(wanted).count() / all.size();
    }

    @Test
    void a_user_of_a_large_account_has_8_policies_on_average() {
        assertThat(Scenario.of(Size.L).policies().ofUsers())
                .hasSize(10_000)
                .satisfies(users ->
                        assertThat(users.stream().mapToInt(List::size).average().orElseThrow())
                                .isCloseTo(8, within(0.1)));
    }

    @Test
    void a_slice_holds_one_user_and_all_that_it_asks() {
        Scenario large = Scenario.of(Size.L);
        int user = large.asks().getFirst().user();

        Scenario slice = large.of(user);

        assertThat(slice.policies().rules())
                .extracting(Rule::statement)
                .isEqualTo(large.policies().rulesOf(user).stream().map(Rule::statement).toList());
        assertThat(slice.asks())
                .extracting(Ask::request)
                .isEqualTo(
                        large.asks().stream()
                                .filter(ask -> ask.user() == user)
                                .map(Ask::request)
                                .toList());
    }
}
