package dev.pastgrant.api.v1.evaluate;

import java.util.List;

/** The result of a case of a scenario. */
public record CaseResult(ScenarioCase expected, DecisionReason actual) {
    /** Whether the answer is as expected, for the expected reason. */
    public boolean holds() {
        return expected.isAllowed() == actual.isAllowed() && missing().isEmpty();
    }

    /** The expected reasons that are not among the actual ones. */
    private List<String> missing() {
        return expected.because().stream()
                .filter(reason -> !actual.names().contains(reason))
                .toList();
    }

    /**
     * The case in one line: the caller, the action and resource, the answer with its reason, and
     * what was expected.
     */
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
