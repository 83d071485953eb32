package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.StatementReference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one gate, or of one level of it, that match a request.
 *
 * @param denies the statements that deny it, and the policies that cannot be read
 * @param permits the statements that allow it
 * @param missingKeys the condition keys that the request does not have and that a statement which
 *     otherwise matches asks for
 */
public record GateReading(
        Gate gate,
        int level,
        List<StatementReference> denies,
        List<Permit> permits,
        List<String> missingKeys) {
    public GateReading {
        denies = List.copyOf(denies);
        permits = List.copyOf(permits);
        missingKeys = List.copyOf(missingKeys);
    }

    /**
     * A statement that allows.
     *
     * @param to how closely it names the caller; only meaningful for policies that name principals
     */
    public record Permit(StatementReference by, Grant to) {}

    /**
     * The statement that names the caller most closely. If several name it equally closely, the
     * first counts.
     */
    Optional<Permit> closest() {
        return permits.stream().min(Comparator.comparing(Permit::to, Comparator.reverseOrder()));
    }

    Grant grant() {
        return closest().map(Permit::to).orElse(Grant.NONE);
    }

    GateFinding finding(boolean required) {
        return new GateFinding(
                gate,
                level,
                required,
                denies.stream().distinct().toList(),
                permits.stream().map(Permit::by).distinct().toList());
    }
}
