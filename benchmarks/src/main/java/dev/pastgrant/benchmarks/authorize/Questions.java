package dev.pastgrant.benchmarks.authorize;

import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.request.PolicyLayers;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The requests of a scenario with one user, as a service asks about them. */
final class Questions {
    /** The name of the user that all questions are about. */
    static final String USER = "user-0";

    private final List<Ask> asks;
    private final PolicyLayers layers;

    Questions(Scenario scenario) {
        asks = scenario.asks();
        layers = scenario.policies().layers().getFirst();
    }

    /** Fails if a node's answers differ from the interpreter's. */
    void check(Function<String, Buffer> node) {
        for (Ask ask : asks) {
            boolean allowed = Interpreter.decide(ask.request(), layers) instanceof Verdict.Allowed;
            JsonObject answer = new JsonObject(node.apply(question(ask).encode()));
            if (answer.getString("decision").equals("allowed") != allowed) {
                throw new IllegalStateException(
                        "the interpreter disagrees with %s to %s".formatted(answer, ask.request()));
            }
        }
    }

    /**
     * Bodies with this many questions each. Questions that do not fill a last body are left out.
     */
    List<String> inCallsOf(int size) {
        if (size == 1) {
            return asks.stream().map(ask -> question(ask).encode()).toList();
        }
        return IntStream.range(0, asks.size() / size)
                .mapToObj(call -> asks.subList(call * size, (call + 1) * size))
                .map(some -> new JsonArray(some.stream().map(Questions::question).toList()))
                .map(questions -> new JsonObject().put("requests", questions).encode())
                .toList();
    }

    private static JsonObject question(Ask ask) {
        JsonObject context = new JsonObject();
        ask.request()
                .context()
                .valuesByKey()
                .forEach((key, values) -> context.put(key, values.getFirst()));
        return new JsonObject()
                .put("principal", ask.request().principal().name())
                .put("action", ask.request().action())
                .put("resource", ask.request().resource())
                .put("context", context);
    }
}
