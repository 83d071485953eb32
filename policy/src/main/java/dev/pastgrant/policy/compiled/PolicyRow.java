package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.RequestAction;
import java.util.ArrayList;
import java.util.List;

/** The statements of one policy that cover an action, in their order. */
record PolicyRow(List<Candidate> denying, List<Candidate> allowing) {
    private static final PolicyRow SILENT = new PolicyRow(List.of(), List.of());

    static PolicyRow of(List<CompiledStatement> statements, RequestAction action) {
        List<Candidate> denying = new ArrayList<>();
        List<Candidate> allowing = new ArrayList<>();
        for (CompiledStatement statement : statements) {
            if (statement.actions().contains(action)) {
                (statement.denies() ? denying : allowing).addAll(statement.candidates());
            }
        }
        return denying.isEmpty() && allowing.isEmpty()
                ? SILENT
                : new PolicyRow(List.copyOf(denying), List.copyOf(allowing));
    }
}
