package dev.pastgrant.api.v1.evaluate;

import java.util.List;

/** What a case of a scenario came to. */
public record CaseResult(ScenarioCase expected, DecisionReason actual) {
    /** Whether the answer is as expected, and for the reason expected. */
    public boolean holds() {
        return expected.isAllowed() == actual.isAllowed() && missing().isEmpty();
    }

    /** The reasons that were expected and are none. */
    private List<String> missing() {
        return expected.because().stream()
                .filter(reason -> !actual.names().contains(reason))
                .toList();
    }

    /** The case in one line: who asks for what, what came of it and why, and what was expected. */
    public String line() {
        var request = expected.evaluation().request();
        String line =
                "%s: %s %s on %s: %s"
                        .formatted(
                                expected.place(),
                                request.principal().name(),
                                request.action(),
                                request.resource(),
                                actual.sentence());
        return holds() ? line : line + "; expected to be " + expectation();
    }

    private String expectation() {
        String decision = expected.isAllowed() ? "allowed" : "denied";
        return expected.because().isEmpty()
                ? decision
                : decision + " because of " + String.join(" and ", expected.because());
    }
}
