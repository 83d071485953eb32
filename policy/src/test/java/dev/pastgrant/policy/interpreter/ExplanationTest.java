package dev.pastgrant.policy.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String ALLOW_ALL =
            statement("\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"");
    private static final String DENY_S3 =
            statement("\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\"");

    @Test
    void every_matching_statement_is_told_the_denying_ones_first() {
        var both = given("both", "[" + ALLOW_ALL + "," + DENY_S3 + "," + DENY_S3 + "]");
        Explanation explanation = explain(PolicyLayers.ofIdentity(List.of(both)));
        assertThat(explanation.verdict())
                .isEqualTo(new ExplicitlyDenied(Gate.IDENTITY_BASED_POLICY, at(both, 1)));
        assertThat(explanation.matchedStatements())
                .containsExactly(at(both, 1), at(both, 2), at(both, 0));
    }

    @Test
    void each_level_of_the_organization_is_a_gate_of_its_own() {
        var full = given("full", ALLOW_ALL);
        var denying = given("denying", DENY_S3);
        var layers =
                new PolicyLayers(
                        List.of(full),
                        null,
                        null,
                        new PolicyLayers.ResourceLayer.Absent(),
                        List.of(List.of(full), List.of(denying, full)),
                        null,
                        null);
        Explanation explanation = explain(layers);
        assertThat(explanation.verdict())
                .isEqualTo(new ExplicitlyDenied(Gate.SERVICE_CONTROL_POLICY, at(denying, 0)));
        assertThat(explanation.gates())
                .containsExactly(
                        new GateFinding(
                                Gate.SERVICE_CONTROL_POLICY,
                                0,
                                true,
                                List.of(),
                                List.of(at(full, 0))),
                        new GateFinding(
                                Gate.SERVICE_CONTROL_POLICY,
                                1,
                                true,
                                List.of(at(denying, 0)),
                                List.of(at(full, 0))),
                        new GateFinding(
                                Gate.IDENTITY_BASED_POLICY,
                                0,
                                true,
                                List.of(),
                                List.of(at(full, 0))));
    }

    @Test
    void a_gate_that_need_not_allow_is_told_and_not_required() {
        var resource =
                given(
                        "bucket",
                        statement(
                                "\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\","
                                        + " \"Principal\": {\"AWS\": \""
                                        + Cast.ALICE.arn()
                                        + "\"}"));
        Explanation explanation = explain(PolicyLayers.NONE.withResourcePolicy(resource));
        assertThat(explanation.verdict()).isEqualTo(new Allowed(List.of(at(resource, 0))));
        assertThat(explanation.gates())
                .extracting(GateFinding::gate, GateFinding::required, GateFinding::isAllowing)
                .containsExactly(
                        tuple(Gate.RESOURCE_BASED_POLICY, false, true),
                        tuple(Gate.IDENTITY_BASED_POLICY, false, false));
    }

    @Test
    void guardrails_allow_nothing_where_the_identity_side_is_left_out() {
        var full = List.of(given("full", ALLOW_ALL));
        var layers =
                new PolicyLayers(
                        null,
                        full,
                        full,
                        new PolicyLayers.ResourceLayer.Absent(),
                        List.of(full),
                        null,
                        null);
        assertThat(explain(layers).verdict())
                .isEqualTo(new ImplicitlyDenied(Gate.RESOURCE_BASED_POLICY));
    }

    @Test
    void missing_keys_are_those_of_conditions_and_of_variables() {
        assertThat(
                        missing(
                                """
                                "Resource": "arn:aws:s3:::bucket/${aws:PrincipalTag/team}",
                                "Condition": {
                                  "Bool": {"aws:MultiFactorAuthPresent": "true"},
                                  "StringLike": {"aws:username": "${aws:SourceIdentity}*"}}
                                """))
                .containsExactly(
                        "aws:MultiFactorAuthPresent",
                        "aws:PrincipalTag/team",
                        "aws:SourceIdentity");
    }

    @Test
    void a_key_is_missing_once_however_it_is_spelled() {
        assertThat(
                        missing(
                                """
                                "Resource": "*",
                                "Condition": {"StringEquals": {"aws:X": "1"},
                                              "StringLike": {"AWS:x": "2"}}
                                """))
                .containsExactly("aws:X");
    }

    @Test
    void no_key_is_missing_to_a_statement_that_cannot_match() {
        String condition = "\"Condition\": {\"StringEquals\": {\"aws:X\": \"1\"}}";
        assertThat(missing("\"Resource\": \"arn:aws:s3:::other/*\"," + condition)).isEmpty();
        assertThat(missing("\"Resource\": \"arn:aws:s3:::other/${aws:X}\"")).isEmpty();
        assertThat(
                        missing(
                                """
                                "Resource": "*",
                                "Condition": {"StringEquals": {"aws:X": "1",
                                                               "aws:username": "bob"}}
                                """))
                .isEmpty();
    }

    @Test
    void who_am_i_passes_no_gate() {
        var request =
                new AuthorizationRequest(
                        Cast.ALICE, "sts:GetCallerIdentity", "*", Cast.HOME, RequestContext.EMPTY);
        assertThat(Interpreter.explain(request, PolicyLayers.NONE))
                .isEqualTo(new Explanation(new Allowed(List.of()), List.of(), List.of()));
    }

    private static List<String> missing(String rest) {
        String statement = statement("\"Effect\": \"Allow\", \"Action\": \"s3:*\"," + rest);
        return explain(PolicyLayers.ofIdentity(List.of(given("p", statement))))
                .missingContextKeys();
    }

    private static Explanation explain(PolicyLayers layers) {
        return Interpreter.explain(
                new AuthorizationRequest(
                        Cast.ALICE,
                        "s3:GetObject",
                        "arn:aws:s3:::bucket/key",
                        Cast.HOME,
                        RequestContext.EMPTY),
                layers);
    }

    private static String statement(String elements) {
        return "{" + elements + "}";
    }

    private static AttributedPolicy given(String name, String statements) {
        return AttributedPolicy.of(
                new PolicyText("{\"Version\": \"2012-10-17\", \"Statement\": " + statements + "}"),
                new PolicySource.Given(name));
    }

    private static StatementReference at(AttributedPolicy policy, int index) {
        return new StatementReference(policy.source(), index, null);
    }
}
