package dev.pastgrant.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.benchmarks.scenario.Size;
import dev.pastgrant.ops.cli.Logging;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    private static final Agreement AGREEMENT = new Agreement(Size.S);

    @BeforeAll
    static void keepPeersQuiet() {
        Logging.quiet();
    }

    @ParameterizedTest
    @EnumSource(names = {"CEDAR", "CEDAR_SLICED", "CASBIN", "CASBIN_SLICED"})
    void a_peer_that_is_told_the_same_rules_gives_the_same_answers(Contender peer) {
        AGREEMENT.check(peer);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPILED", "COMPILED_ANEW"})
    void the_compiled_engine_decides_as_the_interpreter_does(Contender compiled) {
        new Agreement(Size.M_CHAIN).check(compiled);
    }

    @Test
    void about_half_of_the_requests_are_allowed() {
        assertThat(AGREEMENT.allowed()).isBetween(0.35, 0.65);
    }

    @Test
    void an_engine_that_allows_all_fails_the_run() {
        assertThatThrownBy(() -> AGREEMENT.check("yea-sayer", _ -> true, Size.S.requests()))
                .hasMessageStartingWith("S: the interpreter denies what yea-sayer does not");
    }
}
