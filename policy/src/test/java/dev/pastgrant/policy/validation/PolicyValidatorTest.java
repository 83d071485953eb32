package dev.pastgrant.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.interpreter.Goldens;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicyParser;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Principals;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PolicyValidatorTest {
    @TestFactory
    Stream<DynamicTest> policies_are_objected_to_in_the_words_of_aws() {
        return Goldens.cases("malformed").stream()
                .map(golden ->
                        DynamicTest.dynamicTest(
                                kind(golden) + ": " + Goldens.required(golden, "name").asText(),
                                () -> assertThat(check(golden)).isEqualTo(expected(golden))));
    }

    /** Documents of the shapes that AWS's user guides show, in our own words. */
    @TestFactory
    Stream<DynamicTest> documents_of_the_shapes_that_aws_shows_are_accepted() {
        return Goldens.cases("documented").stream()
                .map(golden ->
                        DynamicTest.dynamicTest(
                                kind(golden) + ": " + Goldens.required(golden, "name").asText(),
                                () -> assertThat(check(golden)).isEmpty()));
    }

    private static Optional<String> check(JsonNode golden) {
        JsonNode policy = Goldens.required(golden, "policy");
        String json = policy.isTextual() ? policy.asText() : policy.toString();
        return PolicyValidator.check(new PolicyText(json), kind(golden));
    }

    private static PolicyKind kind(JsonNode golden) {
        return PolicyKind.valueOf(Goldens.required(golden, "kind").asText());
    }

    private static Optional<String> expected(JsonNode golden) {
        JsonNode message = Goldens.required(golden, "message");
        return message.isNull() ? Optional.empty() : Optional.of(message.asText());
    }

    @Test
    void the_principals_of_a_trust_policy_are_listed_once_and_not_those_it_excepts() {
        var parsed =
                (Parsed)
                        PolicyParser.parse(
                                new PolicyText(
                                        """
                                        {"Statement": [
                                          {"Effect": "Allow", "Action": "sts:AssumeRole",
                                           "Principal": {"AWS": ["111111111111", "AIDAX"],
                                                         "Service": "ec2.amazonaws.com"}},
                                          {"Effect": "Allow", "Action": "sts:AssumeRole",
                                           "Principal": {"AWS": "111111111111"}},
                                          {"Effect": "Deny", "Action": "sts:AssumeRole",
                                           "NotPrincipal": {"AWS": "222222222222"}}]}
                                        """));
        assertThat(TrustPolicy.principals(parsed.document()))
                .extracting(Principals.Entry::value)
                .containsExactly("111111111111", "AIDAX", "ec2.amazonaws.com");
    }

    @Test
    void white_space_does_not_count_towards_the_size_of_a_policy() {
        assertThat(new PolicyText(" {\t\"a\" :\r\n 1 } ").nonWhitespaceLength()).isEqualTo(7);
    }
}
