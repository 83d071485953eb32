package dev.pastgrant.policy.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestActions;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicyParser;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostilePoliciesTest {
    private static final String LONG = "a".repeat(30_000);

    private static PolicyLayers policy(String resource, String condition) {
        String text =
                """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*",
                  "Resource": "%s", "Condition": {%s}}}
                """
                        .formatted(resource, condition);
        return PolicyLayers.ofIdentity(
                List.of(
                        new AttributedPolicy(
                                PolicyParser.parse(new PolicyText(text)),
                                new PolicySource.Given("p"))));
    }

    private static AuthorizationRequest request(RequestContext context) {
        return new AuthorizationRequest(
                Players.ALL.getFirst(),
                "s3:GetObject",
                "arn:aws:s3:::" + LONG,
                Players.HOME,
                context);
    }

    private static boolean allows(String resource, String condition, RequestContext context) {
        return CompiledLayers.of(policy(resource, condition))
                .allow(CompiledRequest.of(request(context)));
    }

    @Test
    void what_would_take_too_long_is_given_up_at_the_same_point_as_by_the_interpreter() {
        String values = String.join("\", \"", Collections.nCopies(20, "v".repeat(90) + "${k}"));
        PolicyLayers layers =
                policy("arn:aws:s3:::*", "\"StringNotEquals\": {\"k\": [\"" + values + "\"]}");
        int tooLong =
                Collections.binarySearch(
                        IntStream.range(0, 10_000).boxed().toList(),
                        0,
                        (length, _) -> isGivenUp(layers, length) ? 1 : -1);
        int limit = -tooLong - 1;
        assertThat(limit).isBetween(10, 9_990);
        for (int length = limit - 5; length < limit + 5; length++) {
            AuthorizationRequest request = request(ofLength(length));
            assertThat(CompiledLayers.of(layers).verdict(CompiledRequest.of(request)))
                    .as("a value of %d characters", length)
                    .isEqualTo(Interpreter.decide(request, layers));
        }
    }

    private static boolean isGivenUp(PolicyLayers layers, int length) {
        return Interpreter.decide(request(ofLength(length)), layers)
                instanceof Verdict.ExplicitlyDenied;
    }

    private static RequestContext ofLength(int length) {
        return new RequestContext(Map.of("k", List.of("k".repeat(length))));
    }

    @Test
    void a_pattern_full_of_stars_costs_no_more_than_pattern_times_text() {
        assertThat(allows("arn:aws:s3:::" + "*a".repeat(300) + "b", "", RequestContext.EMPTY))
                .isFalse();
        assertThat(allows("arn:aws:s3:::" + "*a".repeat(300), "", RequestContext.EMPTY)).isTrue();
    }

    @Test
    void a_variable_may_have_a_long_value_though_not_as_long_as_the_text_it_is_compared_with() {
        var context = new RequestContext(Map.of("aws:PrincipalTag/long", List.of("a".repeat(500))));
        assertThat(allows("arn:aws:s3:::${aws:PrincipalTag/long}*", "", context)).isTrue();
        assertThat(allows("arn:aws:s3:::${aws:PrincipalTag/long}", "", context)).isFalse();
        var longer = new RequestContext(Map.of("aws:PrincipalTag/long", List.of(LONG)));
        assertThat(allows("arn:aws:s3:::${aws:PrincipalTag/long}", "", longer)).isFalse();
    }

    @Test
    void a_key_may_have_a_million_values() {
        var context = new RequestContext(Map.of("k", Collections.nCopies(1_000_000, "10")));
        assertThat(allows("*", "\"ForAllValues:NumericEquals\": {\"k\": 10}", context)).isTrue();
        assertThat(allows("*", "\"ForAnyValue:StringLike\": {\"k\": \"1?0\"}", context)).isFalse();
    }

    @Test
    void a_number_of_a_billion_zeros_is_compared_without_writing_it_out() {
        var context = new RequestContext(Map.of("k", List.of("1e999999999")));
        assertThat(allows("*", "\"NumericGreaterThan\": {\"k\": \"1e999999998\"}", context))
                .isTrue();
    }

    @Test
    void ever_new_actions_do_not_fill_the_memory() {
        CompiledLayers layers = CompiledLayers.of(PolicyLayers.NONE);
        assertThatCode(
                        () -> {
                            for (int i = 0; i < 100_000; i++) {
                                layers.allow(CompiledRequest.of(asking("made:Up" + i)));
                            }
                        })
                .doesNotThrowAnyException();
        assertThat(RequestActions.count()).isLessThanOrEqualTo(RequestActions.MOST_SPELLINGS);
    }

    private static AuthorizationRequest asking(String action) {
        return new AuthorizationRequest(
                Players.ALL.getFirst(), action, "*", Players.HOME, RequestContext.EMPTY);
    }
}
