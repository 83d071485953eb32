package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.interpreter.GateFinding;
import dev.pastgrant.policy.interpreter.Verdict;
import java.util.Comparator;

/** The simulator's three answers under AWS's names, from the least to the most restrictive. */
public enum SimulatedDecision {
    ALLOWED("allowed"),
    IMPLICIT_DENY("implicitDeny"),
    EXPLICIT_DENY("explicitDeny");

    static final Comparator<SimulatedDecision> BY_RESTRICTION = Comparator.naturalOrder();

    private final String text;

    SimulatedDecision(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    static SimulatedDecision of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> ALLOWED;
            case Verdict.ExplicitlyDenied _ -> EXPLICIT_DENY;
            case Verdict.ImplicitlyDenied _ -> IMPLICIT_DENY;
        };
    }

    static SimulatedDecision of(GateFinding finding) {
        if (!finding.denies().isEmpty()) {
            return EXPLICIT_DENY;
        }
        return finding.isAllowing() ? ALLOWED : IMPLICIT_DENY;
    }
}
