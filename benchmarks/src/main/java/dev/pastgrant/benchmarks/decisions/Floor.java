package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Rule;
import dev.pastgrant.benchmarks.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that a decision can cost. It finds a statement in a table of all statements, and
 * compares an action and the beginning of an ARN with it. Its answers mean nothing.
 */
final class Floor implements Engine {
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Question> questions;

    private record Entry(String action, String resourceHead) {}

    private record Question(String entry, String action, String resource) {}

    Floor(Scenario scenario) {
        scenario.policies().rules().forEach(rule -> entries.put(rule.id(), entry(rule)));
        questions =
                scenario.asks().stream()
                        .map(ask ->
                                new Question(
                                        ask.rule().id(),
                                        ask.request().action(),
                                        ask.request().resource()))
                        .toList();
    }

    private static Entry entry(Rule rule) {
        return new Entry(rule.actions().getFirst(), rule.resources().getFirst().replace("*", ""));
    }

    @Override
    public boolean decide(int request) {
        Question question = questions.get(request);
        Entry entry = entries.get(question.entry());
        return entry != null
                && entry.action().equals(question.action())
                && question.resource().startsWith(entry.resourceHead());
    }
}
