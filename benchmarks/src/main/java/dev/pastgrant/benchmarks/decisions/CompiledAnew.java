package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import java.util.List;

/** Our compiled engine. Each request is made when it is decided, as in a node. */
final class CompiledAnew implements Engine {
    private final List<CompiledLayers> layers;
    private final List<Ask> asks;

    CompiledAnew(Scenario scenario) {
        layers = scenario.policies().layers().stream().map(CompiledLayers::of).toList();
        asks = scenario.asks();
    }

    @Override
    public boolean decide(int request) {
        Ask ask = asks.get(request);
        return layers.get(ask.user()).allow(CompiledRequest.of(ask.request()));
    }
}
