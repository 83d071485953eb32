package dev.pastgrant.benchmarks.peers;

import dev.pastgrant.benchmarks.scenario.Rule;
import dev.pastgrant.benchmarks.scenario.Vocabulary;
import dev.pastgrant.benchmarks.scenario.Wildcard;
import dev.pastgrant.policy.language.Condition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements in Cedar's language. Patterns of actions become the actions that they cover, as a
 * Cedar policy would name them. The ARN acted on is in the context, next to the condition keys.
 *
 * @see <a href="https://docs.cedarpolicy.com/policies/syntax-policy.html">Cedar policy syntax</a>
 */
final class CedarText {
    static final String ARN = "arn";

    private CedarText() {}

    /**
     * One statement as one policy.
     *
     * @param principal the scope for the principal; {@code principal} means every principal
     */
    static String of(Rule rule, String principal) {
        return "%s(%s, action in [%s], resource) when { %s };"
                .formatted(
                        rule.allows() ? "permit" : "forbid",
                        principal,
                        actions(rule.actions()),
                        conditions(rule));
    }

    private static String actions(List<String> patterns) {
        List<Wildcard> wildcards = patterns.stream().map(Wildcard::new).toList();
        return Vocabulary.ALL.stream()
                .flatMap(service -> service.actions().stream())
                .filter(action -> wildcards.stream().anyMatch(w -> w.matches(action)))
                .map(action -> "Action::" + quoted(action))
                .collect(Collectors.joining(", "));
    }

    private static String conditions(Rule rule) {
        Stream<String> resource =
                Stream.of(either(rule.resources().stream().map(CedarText::resource)));
        return Stream.concat(resource, rule.conditions().stream().map(CedarText::condition))
                .collect(Collectors.joining(" && "));
    }

    private static String resource(String pattern) {
        String test = new Wildcard(pattern).isOpen() ? " like " : " == ";
        return "context." + ARN + test + quoted(pattern);
    }

    private static String condition(Condition condition) {
        String value = "context[" + quoted(condition.key()) + "]";
        return "context has %s && %s"
                .formatted(
                        quoted(condition.key()),
                        either(
                                condition.values().stream()
                                        .map(wanted -> value + test(condition, wanted))));
    }

    private static String test(Condition condition, String wanted) {
        return switch (condition.operator().test()) {
            case STRING_EQUALS -> " == " + quoted(wanted);
            case STRING_LIKE -> " like " + quoted(wanted);
            case BOOL -> " == " + Boolean.parseBoolean(wanted);
            case IP_ADDRESS -> ".isInRange(ip(" + quoted(wanted) + "))";
            default -> throw new IllegalArgumentException("not translated: " + condition);
        };
    }

    private static String either(Stream<String> tests) {
        return tests.collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
