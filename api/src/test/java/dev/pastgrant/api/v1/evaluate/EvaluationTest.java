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
    void a_key_policy_that_was_taken_unasked_is_told() {
        assertThat(noteOf("")).startsWith("AWS gives every KMS key a key policy");
        assertThat(noteOf("\"keyPolicy\": \"default\", ")).isEmpty();
        assertThat(noteOf("\"keyPolicy\": \"none\", ")).isEmpty();
    }

    private static String noteOf(String choice) {
        String question =
                """
                {"principal": "arn:aws:iam::111111111111:user/a", "action": "kms:Decrypt",
                 "resource": "arn:aws:kms:eu-west-1:111111111111:key/k", %s "policies": {}}\
                """
                        .formatted(choice);
        return Evaluation.read(question)
                .map(evaluation -> evaluation.answer().path("note").asText())
                .orElse(why -> why);
    }

    /** 152,297 characters are the longest of AWS's managed policies, as of 2026. */
    @Test
    void a_policy_as_long_as_the_longest_of_aws_is_read_and_a_longer_one_told_its_length() {
        assertThat(decisionOn(152_297)).isEqualTo("allowed");
        assertThat(decisionOn(262_145))
                .isEqualTo(
                        "`policies.identity[0]` is no policy: The policy has 262145 characters. The"
                                + " most that can be read is 262144.");
    }

    private static String decisionOn(int length) {
        String before = "{\"Id\":\"";
        String after =
                "\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";
        String policy = before + "x".repeat(length - before.length() - after.length()) + after;
        String question =
                """
                {"principal": "arn:aws:iam::111111111111:user/a", "action": "s3:Get",
                 "resource": "arn:aws:s3:::b", "policies": {"identity": [%s]}}\
                """
                        .formatted(policy);
        return Evaluation.read(question)
                .map(evaluation -> evaluation.answer().get("decision").asText())
                .orElse(why -> why);
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
