package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import java.util.List;

/** Our compiled engine. Its requests are made in advance, as for the other engines. */
final class Compiled implements Engine {
    private final List<CompiledLayers> layers;
    private final List<CompiledRequest> requests;

    Compiled(Scenario scenario) {
        List<CompiledLayers> ofUsers =
                scenario.policies().layers().stream().map(CompiledLayers::of).toList();
        layers = scenario.asks().stream().map(ask -> ofUsers.get(ask.user())).toList();
        requests = scenario.asks().stream().map(Ask::request).map(CompiledRequest::of).toList();
    }

    @Override
    public boolean decide(int request) {
        return layers.get(request).allow(requests.get(request));
    }
}
