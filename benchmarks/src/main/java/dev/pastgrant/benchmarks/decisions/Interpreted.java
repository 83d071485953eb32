package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.List;

/** Our interpreter. It reads every statement for each request, and its answers count as right. */
final class Interpreted implements Engine {
    private final List<Ask> asks;
    private final List<PolicyLayers> layers;

    Interpreted(Scenario scenario) {
        asks = scenario.asks();
        layers = scenario.policies().layers();
    }

    @Override
    public boolean decide(int request) {
        Ask ask = asks.get(request);
        return Interpreter.decide(ask.request(), layers.get(ask.user())) instanceof Verdict.Allowed;
    }
}
