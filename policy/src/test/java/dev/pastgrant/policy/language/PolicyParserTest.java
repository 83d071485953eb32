package dev.pastgrant.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.interpreter.Cast;
import dev.pastgrant.policy.interpreter.Goldens;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyParserTest {
    private static final int ROUNDS = 20_000;
    private static final String INTERESTING = "{}[]\",:*?$'\\\u0000 Aa0-";
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void random_bytes_are_malformed_and_never_an_exception() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            var text = new PolicyText(new String(bytes, StandardCharsets.ISO_8859_1));
            assertThat(PolicyParser.parse(text))
                    .as("-Dseed=%d", seed)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_mutated_policy_is_parsed_checked_and_interpreted_or_refused_but_never_thrown_out() {
        List<String> valid = validPolicies();
        for (int i = 0; i < ROUNDS; i++) {
            var text = new PolicyText(mutated(valid.get(random.nextInt(valid.size()))));
            ParsedPolicy parsed = PolicyParser.parse(text);
            for (PolicyKind kind : PolicyKind.values()) {
                boolean accepted = PolicyValidator.check(text, kind).isEmpty();
                assertThat(accepted && parsed instanceof Malformed)
                        .as("-Dseed=%d: %s", seed, text.json())
                        .isFalse();
            }
            assertThat(Interpreter.decide(request(), layers(parsed)))
                    .as("-Dseed=%d", seed)
                    .isNotNull();
        }
    }

    private static List<String> validPolicies() {
        List<String> texts = new ArrayList<>();
        for (JsonNode golden : Goldens.cases("malformed")) {
            texts.add(Goldens.required(golden, "policy").toString());
        }
        for (JsonNode golden : Goldens.cases("conditions")) {
            texts.add(
                    "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                            + "\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
                            + Goldens.required(golden, "condition")
                            + "}}");
        }
        return texts;
    }

    private String mutated(String text) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            char c = INTERESTING.charAt(random.nextInt(INTERESTING.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.setCharAt(at, c);
                case 1 -> mutated.insert(at, c);
                case 2 -> mutated.deleteCharAt(at);
                default -> mutated.insert(at, mutated.substring(random.nextInt(at + 1), at));
            }
        }
        return mutated.toString();
    }

    private static AuthorizationRequest request() {
        return new AuthorizationRequest(
                Cast.ALICE,
                "s3:GetObject",
                "arn:aws:s3:::bucket/key",
                Cast.HOME,
                RequestContext.EMPTY.with("aws:x", "1").with("aws:TagKeys", "a", "b"));
    }

    private static PolicyLayers layers(ParsedPolicy parsed) {
        var policy = new AttributedPolicy(parsed, new PolicySource.Inline("own", Cast.ALICE.arn()));
        return PolicyLayers.ofIdentity(List.of(policy)).withResourcePolicy(policy);
    }

    @Test
    void deep_nesting_is_malformed() {
        assertThat(PolicyParser.parse(new PolicyText("[".repeat(100_000))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_document_beyond_the_limit_is_told_its_length() {
        assertThat(PolicyParser.parse(padded(PolicyParser.MAX_LENGTH + 1)))
                .isEqualTo(
                        new Malformed(
                                "The policy has 262145 characters. The most that can be read is"
                                        + " 262144.",
                                null));
    }

    /** The longest of AWS's managed policies, as of 2026. */
    @Test
    void a_document_of_the_length_of_the_longest_of_aws_is_read() {
        assertThat(PolicyParser.parse(padded(152_297))).isInstanceOf(ParsedPolicy.Parsed.class);
    }

    private static PolicyText padded(int length) {
        String policy =
                "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";
        return new PolicyText(policy + " ".repeat(length - policy.length()));
    }

    @Test
    void the_memory_of_parsed_policies_is_bounded_and_gives_back_the_same_document() {
        var documents = new PolicyDocuments(4_000);
        var kept = new PolicyText("{\"Statement\":[]}");
        ParsedPolicy first = documents.get(kept);
        for (int i = 0; i < 100; i++) {
            documents.get(new PolicyText("{\"Id\":\"" + i + "\"}"));
            assertThat(documents.get(kept)).isSameAs(first);
            assertThat(documents.heldCharacters()).isLessThanOrEqualTo(4_000);
        }
    }
}
