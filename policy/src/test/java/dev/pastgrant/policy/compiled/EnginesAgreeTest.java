package dev.pastgrant.policy.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.request.AuthorizationRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The two engines share the parsed document and nothing else, so what they agree on is hardly a
 * mistake. The build's profile {@code thorough} tries many more decisions than the usual, {@code
 * -Ddecisions=} as many as it says, and {@code -Dseed=} the one that failed.
 */
final class EnginesAgreeTest {
    private static final int DECISIONS = Integer.getInteger("decisions", 50_000);

    @Test
    void the_compiled_engine_decides_as_the_literal_one_and_gives_the_same_reason() {
        Long replayed = Long.getLong("seed");
        if (replayed != null) {
            agree(new RandomCase(replayed / RandomCase.REQUESTS), replayed);
            return;
        }
        long first = (System.nanoTime() & 0xffff_ffffL) * RandomCase.REQUESTS;
        var outcomes = new Outcomes();
        for (long seed = first; seed < first + DECISIONS; seed += RandomCase.REQUESTS) {
            var policies = new RandomCase(seed / RandomCase.REQUESTS);
            for (int i = 0; i < RandomCase.REQUESTS; i++) {
                outcomes.add(agree(policies, seed + i));
            }
        }
        outcomes.assertSpread();
    }

    private static Verdict agree(RandomCase policies, long seed) {
        AuthorizationRequest request = RandomCase.request(seed);
        Verdict expected = Interpreter.decide(request, policies.layers());
        CompiledRequest compiled = CompiledRequest.of(request);
        CompiledLayers layers = policies.compiled();
        boolean isAllowed = layers.allow(compiled);
        Verdict verdict = layers.verdict(compiled);
        if (!verdict.equals(expected) || isAllowed != (expected instanceof Verdict.Allowed)) {
            assertThat(verdict)
                    .as("-Dseed=%d%n%s", seed, policies.shown(request))
                    .isEqualTo(expected);
            assertThat(isAllowed).as("-Dseed=%d", seed).isEqualTo(!isAllowed);
        }
        return expected;
    }

    /** How often each outcome came about: a test that hardly ever allows would find little. */
    private static final class Outcomes {
        private final Map<String, Integer> counts = new HashMap<>();

        void add(Verdict verdict) {
            switch (verdict) {
                case Verdict.Allowed _ -> count("allowed");
                case Verdict.ExplicitlyDenied(var gate, _) -> count("explicitly denied", gate);
                case Verdict.ImplicitlyDenied(var gate) -> count("implicitly denied", gate);
            }
        }

        private void count(String outcome, Gate gate) {
            count(outcome);
            count(outcome + " by " + gate.phrase());
        }

        private void count(String outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        void assertSpread() {
            assertShare("allowed", 0.2);
            assertShare("explicitly denied", 0.2);
            assertShare("implicitly denied", 0.1);
            for (Gate gate : Gate.values()) {
                assertShare("explicitly denied by " + gate.phrase(), 0.002);
                assertShare("implicitly denied by " + gate.phrase(), 0.002);
            }
        }

        private void assertShare(String outcome, double least) {
            assertThat(counts.getOrDefault(outcome, 0))
                    .as("%s, of %d: %s", outcome, DECISIONS, counts)
                    .isGreaterThan((int) (least * DECISIONS));
        }
    }
}
