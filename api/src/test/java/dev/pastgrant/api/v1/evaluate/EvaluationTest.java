package dev.pastgrant.api.v1.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EvaluationTest {

    @TestFactory
    Stream<DynamicTest> a_question_gets_the_answer_beside_it() {
        return GoldenCases.each(
                "evaluation/answers.json",
                golden ->
                        assertThat(evaluation(golden).answer().toPrettyString())
                                .isEqualTo(golden.get("answer").toPrettyString()));
    }

    @TestFactory
    Stream<DynamicTest> a_question_is_decided_as_written() {
        return GoldenCases.each(
                "evaluation/decisions.json",
                golden ->
                        assertThat(evaluation(golden).answer().get("decision"))
                                .isEqualTo(golden.get("decision")));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_understood_is_told_with_its_place() {
        return GoldenCases.each(
                "evaluation/malformed.json",
                golden -> {
                    JsonNode text = golden.get("text");
                    String json =
                            text == null ? golden.get("question").toString() : text.textValue();
                    assertThat(
                                    Evaluation.read(json)
                                            .map(_ -> "was read")
                                            .orElse(message -> message))
                            .startsWith(golden.get("message").textValue());
                });
    }

    @Test
    void a_question_nested_without_end_is_refused() {
        String json = "{\"context\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(Evaluation.read(json)).isInstanceOf(Outcome.Bad.class);
    }

    private static Evaluation evaluation(JsonNode golden) {
        return switch (Evaluation.read(golden.get("question").toString())) {
            case Outcome.Ok(var evaluation) -> evaluation;
            case Outcome.Bad(var message) -> throw new AssertionError(message);
        };
    }
}
