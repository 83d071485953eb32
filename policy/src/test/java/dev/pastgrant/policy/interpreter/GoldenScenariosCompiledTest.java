package dev.pastgrant.policy.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of the interpreter holds of the compiled policies, too. */
class GoldenScenariosCompiledTest {
    @ParameterizedTest
    @MethodSource("dev.pastgrant.policy.interpreter.PolicyScenario#all")
    void a_scenario_is_decided_the_same_for_the_same_reason(PolicyScenario scenario) {
        CompiledLayers compiled = CompiledLayers.of(scenario.layers());
        assertThat(compiled.verdict(CompiledRequest.of(scenario.request())))
                .isEqualTo(Interpreter.decide(scenario.request(), scenario.layers()));
    }
}
