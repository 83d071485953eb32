package dev.pastgrant.policy.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the explanation of a scenario says. A statement is written as the place of its policy in the
 * scenario, a slash, and its Sid, or its index where it has none: {@code identity[1]/Read}.
 *
 * @param by the statements that the verdict names
 * @param matched all statements that match, the denying ones first; none if it does not matter
 * @param level the first level that had to allow and does not; none if it does not matter
 */
record Because(
        @Nullable List<String> by,
        @Nullable List<String> matched,
        @Nullable List<String> missing,
        @Nullable Integer level) {
    static Because read(JsonNode node) {
        return new Because(
                texts(node.get("by")),
                texts(node.get("matched")),
                texts(node.get("missing")),
                node.has("level") ? node.get("level").asInt() : null);
    }

    /** The same of an explanation, with nothing where this does not care. */
    Because of(Explanation explanation) {
        return new Because(
                by == null ? null : labels(decisive(explanation.verdict())),
                matched == null ? null : labels(explanation.matchedStatements()),
                missing == null ? null : explanation.missingContextKeys(),
                level == null ? null : firstSilentLevel(explanation));
    }

    private static List<StatementReference> decisive(Verdict verdict) {
        return switch (verdict) {
            case Allowed(var by) -> by;
            case ExplicitlyDenied(_, var by) -> List.of(by);
            case ImplicitlyDenied _ -> List.of();
        };
    }

    private static int firstSilentLevel(Explanation explanation) {
        return explanation.gates().stream()
                .filter(gate -> gate.required() && gate.allows().isEmpty())
                .mapToInt(GateFinding::level)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(List<StatementReference> statements) {
        return statements.stream().map(Because::label).toList();
    }

    private static String label(StatementReference statement) {
        String place = ((PolicySource.Given) statement.policy()).name();
        return place + "/" + Objects.requireNonNullElse(statement.sid(), "" + statement.index());
    }

    private static @Nullable List<String> texts(@Nullable JsonNode node) {
        return node == null ? null : node.valueStream().map(JsonNode::asText).toList();
    }
}
