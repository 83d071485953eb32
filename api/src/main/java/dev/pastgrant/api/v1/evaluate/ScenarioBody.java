package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.v1.json.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a scenario: what its cases have in common, and each case. */
final class ScenarioBody {
    private static final List<String> REPLACED =
            List.of("principal", "resourceAccount", KeyPolicy.FIELD);
    private static final List<String> MERGED = List.of("context", "policies");

    private final JsonNode given;
    private final Documents documents;

    private ScenarioBody(JsonNode given, Documents documents) {
        this.given = given;
        this.documents = documents;
    }

    static EvaluationFile.Scenario read(JsonNode node, Documents documents) {
        StrictObject body = StrictObject.of(node, "", "scenario", "given", "cases");
        ScenarioBody scenario = new ScenarioBody(body.require("given"), documents);
        if (!scenario.given.isObject()) {
            throw new Fault("given", "must be a JSON object");
        }
        List<JsonNode> written = StrictObject.elements(body.require("cases"), "cases");
        if (written.isEmpty()) {
            throw new Fault("cases", "must not be empty");
        }
        List<ScenarioCase> cases = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            cases.addAll(scenario.cases(written.get(i), "cases[" + i + "]"));
        }
        return new EvaluationFile.Scenario(body.text("scenario"), cases);
    }

    /** One case for each action and resource. */
    private List<ScenarioCase> cases(JsonNode node, String path) {
        StrictObject written =
                StrictObject.of(
                        node,
                        path,
                        "allowed",
                        "denied",
                        "resource",
                        "because",
                        "principal",
                        "resourceAccount",
                        "context",
                        "policies",
                        KeyPolicy.FIELD);
        if (written.has("allowed") == written.has("denied")) {
            throw new Fault(path, "must have either `allowed` or `denied`");
        }
        boolean isAllowed = written.has("allowed");
        List<String> actions = texts(written, isAllowed ? "allowed" : "denied");
        List<String> because = written.has("because") ? texts(written, "because") : List.of();
        List<ScenarioCase> cases = new ArrayList<>();
        for (String action : actions) {
            for (String resource : resources(written)) {
                Evaluation evaluation = evaluation(written, action, resource);
                cases.add(new ScenarioCase(path, evaluation, isAllowed, because));
            }
        }
        return cases;
    }

    private List<String> resources(StrictObject written) {
        return written.has("resource") || !given.has("resource")
                ? texts(written, "resource")
                : texts(new StrictObject(given, "given"), "resource");
    }

    private static List<String> texts(StrictObject object, String field) {
        JsonNode value = object.require(field);
        String path = object.pathOf(field);
        Stream<JsonNode> each = value.isArray() ? value.valueStream() : Stream.of(value);
        return each.map(text -> StrictObject.text(text, path)).toList();
    }

    private Evaluation evaluation(StrictObject written, String action, String resource) {
        ObjectNode question = given.deepCopy();
        question.put("action", action).put("resource", resource);
        REPLACED.forEach(field -> written.find(field).ifPresent(own -> question.set(field, own)));
        MERGED.forEach(field -> written.find(field).ifPresent(own -> merge(question, field, own)));
        try {
            return Evaluation.read(question, documents);
        } catch (Fault fault) {
            throw new Fault(written.path() + ": " + fault.what());
        }
    }

    private static void merge(ObjectNode question, String field, JsonNode own) {
        if (question.get(field) instanceof ObjectNode common && own.isObject()) {
            own.properties().forEach(entry -> common.set(entry.getKey(), entry.getValue()));
        } else {
            question.set(field, own);
        }
    }
}
