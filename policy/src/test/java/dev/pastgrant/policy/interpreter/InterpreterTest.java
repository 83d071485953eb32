package dev.pastgrant.policy.interpreter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {
    @TestFactory
    Stream<DynamicTest> scenarios_are_decided_as_written() {
        return PolicyScenario.all()
                .map(scenario ->
                        DynamicTest.dynamicTest(
                                scenario.name(),
                                () ->
                                        assertThat(verdict(scenario, scenario.layers()))
                                                .isEqualTo(scenario.expected())));
    }

    @TestFactory
    Stream<DynamicTest> verdicts_are_explained_as_written() {
        return PolicyScenario.all()
                .filter(scenario -> scenario.because() != null)
                .map(scenario ->
                        DynamicTest.dynamicTest(
                                scenario.name(), () -> assertExplainedAsWritten(scenario)));
    }

    private static void assertExplainedAsWritten(PolicyScenario scenario) {
        Because because = requireNonNull(scenario.because());
        assertThat(because.of(Interpreter.explain(scenario.request(), scenario.layers())))
                .isEqualTo(because);
    }

    @TestFactory
    Stream<DynamicTest> conditions_hold_as_written() {
        return Goldens.cases("conditions").stream()
                .map(condition ->
                        DynamicTest.dynamicTest(
                                Goldens.required(condition, "name").asText(),
                                () ->
                                        assertThat(holds(condition))
                                                .isEqualTo(
                                                        Goldens.required(condition, "holds")
                                                                .asBoolean())));
    }

    private static boolean holds(JsonNode golden) {
        ObjectNode statement = Goldens.JSON.createObjectNode();
        statement.put("Effect", "Allow").put("Action", "*").put("Resource", "*");
        statement.set("Condition", Goldens.required(golden, "condition"));
        ObjectNode document = Goldens.JSON.createObjectNode();
        JsonNode version = golden.get("version");
        document.put("Version", version == null ? "2012-10-17" : version.asText());
        document.set("Statement", statement);
        var request =
                new AuthorizationRequest(
                        Cast.ALICE,
                        "s3:GetObject",
                        "arn:aws:s3:::bucket/key",
                        Cast.HOME,
                        Goldens.context(Goldens.required(golden, "context")));
        return Interpreter.decide(request, PolicyLayers.ofIdentity(List.of(inline(document))))
                instanceof Allowed;
    }

    private static AttributedPolicy inline(JsonNode document) {
        return AttributedPolicy.of(
                new PolicyText(document.toString()),
                new PolicySource.Inline("own", Cast.ALICE.arn()));
    }

    @ParameterizedTest
    @MethodSource("dev.pastgrant.policy.interpreter.PolicyScenario#all")
    void the_order_of_statements_and_policies_never_matters(PolicyScenario scenario) {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            assertThat(verdict(scenario, shuffled(scenario.layers(), random)))
                    .as("-Dseed=%d", seed)
                    .isEqualTo(scenario.expected());
        }
    }

    private static PolicyLayers shuffled(PolicyLayers layers, Random random) {
        return new PolicyLayers(
                shuffledPolicies(layers.identity(), random),
                shuffledPolicies(layers.boundary(), random),
                shuffledPolicies(layers.session(), random),
                switch (layers.resource()) {
                    case ResourceLayer.Absent absent -> absent;
                    case ResourceLayer.Policy(var policy) ->
                            new ResourceLayer.Policy(shuffled(policy, random));
                    case ResourceLayer.Trust(var policy) ->
                            new ResourceLayer.Trust(shuffled(policy, random));
                },
                shuffledLevels(layers.serviceControl(), random),
                shuffledLevels(layers.resourceControl(), random),
                shuffledPolicies(layers.endpoint(), random));
    }

    private static @Nullable List<AttributedPolicy> shuffledPolicies(
            @Nullable List<AttributedPolicy> policies, Random random) {
        if (policies == null) {
            return null;
        }
        List<AttributedPolicy> shuffled = new ArrayList<>();
        policies.forEach(policy -> shuffled.add(shuffled(policy, random)));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The order of levels does not matter either, as each of them must allow. */
    private static @Nullable List<List<AttributedPolicy>> shuffledLevels(
            @Nullable List<List<AttributedPolicy>> levels, Random random) {
        if (levels == null) {
            return null;
        }
        List<List<AttributedPolicy>> shuffled = new ArrayList<>();
        levels.forEach(level -> shuffled.add(shuffledPolicies(level, random)));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static AttributedPolicy shuffled(AttributedPolicy policy, Random random) {
        if (!(policy.policy() instanceof Parsed(var document))) {
            return policy;
        }
        List<Statement> statements = new ArrayList<>(document.statements());
        Collections.shuffle(statements, random);
        return new AttributedPolicy(
                new Parsed(new PolicyDocument(document.version(), document.id(), statements)),
                policy.source());
    }

    private static String verdict(PolicyScenario scenario, PolicyLayers layers) {
        return switch (Interpreter.decide(scenario.request(), layers)) {
            case Allowed _ -> "allowed";
            case ExplicitlyDenied(var gate, _) -> "explicitly denied by " + gate.phrase();
            case ImplicitlyDenied(var gate) -> "implicitly denied by " + gate.phrase();
        };
    }

    @Test
    void a_verdict_names_the_policy_and_the_statement_that_decided() {
        var source =
                new PolicySource.Managed(
                        Arn.iam(AccountRef.aws(Cast.HOME), "policy/p"),
                        Arn.iam(AccountRef.aws(Cast.HOME), "group/staff"));
        var policy =
                AttributedPolicy.of(
                        new PolicyText(
                                """
                                {"Version": "2012-10-17", "Statement": [
                                  {"Sid": "Read", "Effect": "Allow",
                                   "Action": "s3:Get*", "Resource": "*"},
                                  {"Effect": "Deny", "Action": "s3:Put*", "Resource": "*"}]}
                                """),
                        source);
        assertThat(decide("s3:GetObject", policy))
                .isEqualTo(new Allowed(List.of(new StatementReference(source, 0, "Read"))));
        assertThat(decide("s3:PutObject", policy))
                .isEqualTo(
                        new ExplicitlyDenied(
                                Gate.IDENTITY_BASED_POLICY,
                                new StatementReference(source, 1, null)));
    }

    @Test
    void a_trust_policy_with_unique_ids_does_not_know_a_namesake() {
        ArrayNode principals = Goldens.JSON.createArrayNode().add(Cast.ALICE.arn().text());
        ObjectNode statement = Goldens.JSON.createObjectNode();
        statement.put("Effect", "Allow").put("Action", "sts:AssumeRole");
        statement.putObject("Principal").set("AWS", principals);
        ObjectNode trust = Goldens.JSON.createObjectNode();
        trust.set("Statement", statement);
        var resolved =
                ((Parsed) inline(trust).policy())
                        .document()
                        .withPrincipals(Map.of(Cast.ALICE.arn().text(), Cast.ALICE.id().text()));
        assertThat(assumeRole(Cast.ALICE, resolved)).isInstanceOf(Allowed.class);
        var namesake =
                new RequestPrincipal.User(Cast.ALICE.arn(), new UniqueId("AIDANAMESAKENAMESAKE1"));
        assertThat(assumeRole(namesake, resolved))
                .isEqualTo(new ImplicitlyDenied(Gate.ROLE_TRUST_POLICY));
    }

    private static Verdict assumeRole(RequestPrincipal caller, PolicyDocument trust) {
        var role = Arn.iam(AccountRef.aws(Cast.HOME), "role/target");
        return Interpreter.decide(
                new AuthorizationRequest(
                        caller, "sts:AssumeRole", role.text(), Cast.HOME, RequestContext.EMPTY),
                PolicyLayers.NONE.withTrust(
                        new AttributedPolicy(
                                new Parsed(trust), new PolicySource.OfResource(role))));
    }

    private static Verdict decide(String action, AttributedPolicy policy) {
        return Interpreter.decide(
                new AuthorizationRequest(
                        Cast.ALICE,
                        action,
                        "arn:aws:s3:::bucket/key",
                        Cast.HOME,
                        RequestContext.EMPTY),
                PolicyLayers.ofIdentity(List.of(policy)));
    }
}
