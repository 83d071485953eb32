package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.v1.json.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of policy tests: a single question, as {@link Evaluation} reads it, or a scenario.
 *
 * <pre>{@code
 * {"scenario": "Readers of the reports",
 *  "given": {"principal": "arn:aws:iam::111111111111:user/alice",
 *            "policies": {"identity": ["readers.json"]}},
 *  "cases": [
 *    {"allowed": "s3:GetObject", "resource": "arn:aws:s3:::reports/q1.csv", "because": "Read"},
 *    {"denied": ["s3:PutObject", "s3:DeleteObject"], "resource": "arn:aws:s3:::reports/q1.csv",
 *     "because": ["explicitDeny", "NoChanges"]}]}
 * }</pre>
 *
 * <p>A case has everything that is {@code given}, but its own fields replace the given ones. In
 * {@code context} it replaces single keys, and in {@code policies} single layers. {@code because}
 * names what must have decided: the decision, a layer, a policy or a statement's sid. If it is a
 * list, all of its names must have decided. In a file, a policy may be given as the path of another
 * file.
 */
public sealed interface EvaluationFile {
    /** A single question, without an expected answer. */
    record Question(Evaluation evaluation) implements EvaluationFile {}

    /** Questions, each with the expected answer. */
    record Scenario(String name, List<ScenarioCase> cases) implements EvaluationFile {
        public Scenario {
            cases = List.copyOf(cases);
        }
    }

    /**
     * The file cannot be understood.
     *
     * @param message what is wrong and where
     */
    record Malformed(String message) implements EvaluationFile {}

    /**
     * Reads a file. Bad input gives {@link Malformed}, never an exception.
     *
     * @param policyFiles the text of a policy's file, by the path as written; empty if it cannot be
     *     read
     */
    static EvaluationFile read(String json, Function<String, Optional<String>> policyFiles) {
        try {
            JsonNode node = Evaluation.parse(json);
            Documents documents = Documents.inlineOrIn(policyFiles);
            return node.has("cases")
                    ? ScenarioBody.read(node, documents)
                    : new Question(Evaluation.read(node, documents));
        } catch (Fault fault) {
            return new Malformed(fault.what());
        }
    }
}
