package dev.pastgrant.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.interpreter.Cast;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that means ill: it costs an error or a denial in bounded time, never the stack, and nothing
 * is allowed by it. A naive reading takes hours, which is how a broken bound shows here.
 */
class HostileInputTest {
    private static final int LARGEST = PolicyParser.MAX_LENGTH;
    private static final int MILLION = 1_000_000;

    @Test
    void a_document_of_a_megabyte_is_malformed() {
        String json = document("\"Action\": \"*\", \"Sid\": \"" + "a".repeat(MILLION) + "\"");
        assertThat(parse(json)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"Statement\":", "{\"Statement\":[", "{\"a\":{\"b\":"})
    void deep_nesting_is_malformed(String opening) {
        String json = opening.repeat(LARGEST / opening.length());
        assertThat(parse(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void the_same_key_many_times_is_malformed() {
        String json = "{" + "\"Version\":\"2012-10-17\",".repeat(5_000) + "\"Statement\":[]}";
        assertThat(parse(json)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_document_is_validated(PolicyKind kind) {
        String service = "a" + ".a".repeat(LARGEST / 2 - 200);
        String json =
                "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                        + "\"Principal\":{\"Service\":\""
                        + service
                        + "\"}}}";
        assertThat(parse(json)).isInstanceOf(Parsed.class);
        PolicyValidator.check(new PolicyText(json), kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b",
                "a*a*a*a*a*a*a*a?a?a?a?a?a?a?a?b",
                "***************************b",
                "*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?b"
            })
    void a_pattern_that_backs_up_all_the_time_is_matched(String pattern) {
        String key = "a".repeat(100_000);
        String json =
                document("\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::b/" + pattern + "\"");
        assertThat(decide(json, "arn:aws:s3:::b/" + key, RequestContext.EMPTY))
                .isNotInstanceOf(Allowed.class);
        assertThat(decide(json, "arn:aws:s3:::b/" + key + "b", RequestContext.EMPTY))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void a_long_pattern_on_a_long_text_is_too_much_and_denied() {
        String json =
                document(
                        "\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::b/*"
                                + "a".repeat(60_000)
                                + "b*\"");
        assertThat(decide(json, "arn:aws:s3:::b/" + "a".repeat(MILLION), RequestContext.EMPTY))
                .isInstanceOf(ExplicitlyDenied.class);
    }

    @Test
    void a_million_values_of_a_key_are_looked_through() {
        var context = new RequestContext(Map.of("aws:TagKeys", Collections.nCopies(MILLION, "a")));
        assertThat(decide(ifTagKeys("StringEquals", "\"a\""), "*", context))
                .isInstanceOf(Allowed.class);
        assertThat(decide(ifTagKeys("StringEquals", "\"b\""), "*", context))
                .isNotInstanceOf(Allowed.class);
    }

    @Test
    void a_million_values_compared_with_thousands_are_too_much_and_denied() {
        var context = new RequestContext(Map.of("aws:TagKeys", Collections.nCopies(MILLION, "a")));
        String patterns = String.join(",", Collections.nCopies(10_000, "\"*b?\""));
        assertThat(decide(ifTagKeys("StringLike", "[" + patterns + "]"), "*", context))
                .isInstanceOf(ExplicitlyDenied.class);
    }

    @Test
    void a_long_value_that_many_variables_repeat_is_too_much_and_denied() {
        var context = new RequestContext(Map.of("aws:x", List.of("a".repeat(MILLION))));
        String json =
                document(
                        "\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::"
                                + "${aws:x}".repeat(10_000)
                                + "\"");
        assertThat(decide(json, "arn:aws:s3:::bucket/key", context))
                .isInstanceOf(ExplicitlyDenied.class);
    }

    @Test
    void a_variable_that_is_opened_and_never_closed_is_read_once() {
        String json =
                document(
                        "\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::"
                                + "${".repeat(50_000)
                                + "\"");
        assertThat(decide(json, "arn:aws:s3:::bucket/key", RequestContext.EMPTY))
                .isNotInstanceOf(Allowed.class);
    }

    private static String ifTagKeys(String operator, String values) {
        return document(
                "\"Action\": \"*\", \"Resource\": \"*\", \"Condition\": {\"ForAllValues:"
                        + operator
                        + "\": {\"aws:TagKeys\": "
                        + values
                        + "}}");
    }

    private static String document(String elements) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", "
                + elements
                + "}}";
    }

    private static ParsedPolicy parse(String json) {
        return PolicyParser.parse(new PolicyText(json));
    }

    private static Verdict decide(String json, String resource, RequestContext context) {
        var policy = new AttributedPolicy(parse(json), new PolicySource.Given("p"));
        return Interpreter.decide(
                new AuthorizationRequest(Cast.ALICE, "s3:GetObject", resource, Cast.HOME, context),
                PolicyLayers.ofIdentity(List.of(policy)));
    }
}
