package dev.pastgrant.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.interpreter.Cast;
import dev.pastgrant.policy.interpreter.Explanation;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.GateFinding;
import dev.pastgrant.policy.interpreter.Goldens;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for whatever policies: random ones, made of golden ones by {@link PolicyMutations}.
 */
class PolicyFuzzTest {
    private static final int ROUNDS = 2_000;
    private static final List<JsonNode> GOLDEN_POLICIES =
            Stream.of("scenarios", "malformed")
                    .flatMap(folder -> Goldens.cases(folder).stream())
                    .flatMap(PolicyFuzzTest::policies)
                    .toList();
    private static final AttributedPolicy DENY_ALL =
            attributed(
                    "{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}",
                    "deny all");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final PolicyMutations mutations = new PolicyMutations(GOLDEN_POLICIES, random);

    private static Stream<JsonNode> policies(JsonNode node) {
        return node.has("Statement")
                ? Stream.of(node)
                : node.valueStream().flatMap(PolicyFuzzTest::policies);
    }

    @Test
    void mutations_give_readable_and_unreadable_policies_that_allow_and_that_do_not() {
        int readable = 0;
        int allowed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            AttributedPolicy policy = anyPolicy();
            readable += policy.policy() instanceof Parsed ? 1 : 0;
            Verdict verdict =
                    Interpreter.decide(anyRequest(), PolicyLayers.ofIdentity(List.of(policy)));
            allowed += verdict instanceof Allowed ? 1 : 0;
        }
        assertThat(readable).as(seed()).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
        assertThat(allowed).as(seed()).isBetween(ROUNDS / 100, ROUNDS / 2);
    }

    @Test
    void no_kind_of_policy_is_accepted_that_cannot_be_read() {
        for (int i = 0; i < ROUNDS; i++) {
            var text = new PolicyText(mutations.next().toString());
            for (PolicyKind kind : PolicyKind.values()) {
                boolean accepted = PolicyValidator.check(text, kind).isEmpty();
                assertThat(accepted && PolicyParser.parse(text) instanceof Malformed)
                        .as("%s: %s as %s", seed(), text.json(), kind)
                        .isFalse();
            }
        }
    }

    @Test
    void what_is_accepted_counts_where_it_is_attached() {
        for (int i = 0; i < ROUNDS; i++) {
            var text = new PolicyText(mutations.next().toString());
            for (PolicyKind kind : PolicyKind.values()) {
                if (PolicyValidator.check(text, kind).isEmpty()) {
                    assertThat(gate(kind).canHold(((Parsed) PolicyParser.parse(text)).document()))
                            .as("%s: %s as %s", seed(), text.json(), kind)
                            .isTrue();
                }
            }
        }
    }

    private static Gate gate(PolicyKind kind) {
        return switch (kind) {
            case MANAGED, INLINE -> Gate.IDENTITY_BASED_POLICY;
            case TRUST -> Gate.ROLE_TRUST_POLICY;
            case SESSION -> Gate.SESSION_POLICY;
            case RESOURCE -> Gate.RESOURCE_BASED_POLICY;
            case SERVICE_CONTROL -> Gate.SERVICE_CONTROL_POLICY;
            case RESOURCE_CONTROL -> Gate.RESOURCE_CONTROL_POLICY;
        };
    }

    @Test
    void nothing_is_allowed_that_no_statement_allows() {
        for (int i = 0; i < ROUNDS; i++) {
            AuthorizationRequest request = anyRequest();
            PolicyLayers layers = anyLayers();
            Verdict verdict = Interpreter.decide(request, layers);
            if (verdict instanceof Allowed(var by) && !isRoot(request.principal())) {
                assertThat(by).as("%s: %s %s", seed(), request, layers).isNotEmpty();
                assertThat(by.stream().map(StatementReference::policy))
                        .as("%s: %s %s", seed(), request, layers)
                        .anyMatch(source -> grants(source));
            }
        }
    }

    private static boolean isRoot(RequestPrincipal caller) {
        return caller instanceof RequestPrincipal.Root
                || (caller instanceof RequestPrincipal.FederatedUser user && user.isOfRoot());
    }

    private static boolean grants(PolicySource source) {
        String name = ((PolicySource.Given) source).name();
        return name.equals("identity") || name.equals("resource");
    }

    @Test
    void a_verdict_agrees_with_its_explanation() {
        for (int i = 0; i < ROUNDS; i++) {
            AuthorizationRequest request = anyRequest();
            PolicyLayers layers = anyLayers();
            Explanation explanation = Interpreter.explain(request, layers);
            assertThat(agrees(explanation)).as("%s: %s %s", seed(), request, layers).isTrue();
            assertThat(Interpreter.decide(request, layers)).isEqualTo(explanation.verdict());
        }
    }

    private static boolean agrees(Explanation explanation) {
        List<GateFinding> gates = explanation.gates();
        return switch (explanation.verdict()) {
            case Allowed _ ->
                    gates.stream()
                            .allMatch(gate ->
                                    gate.denies().isEmpty()
                                            && (!gate.required() || gate.isAllowing()));
            case ExplicitlyDenied(var at, var by) ->
                    gates.stream()
                            .anyMatch(gate -> gate.gate() == at && gate.denies().contains(by));
            case ImplicitlyDenied(var at) ->
                    gates.stream()
                            .anyMatch(gate ->
                                    gate.gate() == at && gate.required() && !gate.isAllowing());
        };
    }

    @Test
    void a_further_policy_that_denies_is_never_passed_by() {
        for (int i = 0; i < ROUNDS; i++) {
            RequestPrincipal caller = random.nextBoolean() ? Cast.ALICE : Cast.SESSION;
            PolicyLayers layers = PolicyLayers.ofIdentity(List.of(anyPolicy(), DENY_ALL));
            assertThat(Interpreter.decide(anyRequest(caller), layers))
                    .as(seed())
                    .isInstanceOf(ExplicitlyDenied.class);
        }
    }

    @Test
    void a_statement_that_denies_never_lets_anybody_do_more() {
        for (int i = 0; i < ROUNDS; i++) {
            AuthorizationRequest request = anyRequest();
            AttributedPolicy policy = anyPolicy();
            if (policy.policy() instanceof Parsed(var document)) {
                boolean allowed = decides(request, document);
                boolean allowedWithoutDenies = decides(request, only(document, Effect.ALLOW));
                assertThat(!allowed || allowedWithoutDenies)
                        .as("%s: %s %s", seed(), request, document)
                        .isTrue();
                assertThat(decides(request, only(document, Effect.DENY)))
                        .as("%s: %s %s", seed(), request, document)
                        .isEqualTo(request.principal() instanceof RequestPrincipal.Root);
            }
        }
    }

    private static boolean decides(AuthorizationRequest request, PolicyDocument document) {
        var policy = new AttributedPolicy(new Parsed(document), new PolicySource.Given("identity"));
        return Interpreter.decide(request, PolicyLayers.ofIdentity(List.of(policy)))
                instanceof Allowed;
    }

    private static PolicyDocument only(PolicyDocument document, Effect effect) {
        return new PolicyDocument(
                document.version(),
                document.id(),
                document.statements().stream().filter(s -> s.effect() == effect).toList());
    }

    private PolicyLayers anyLayers() {
        ResourceLayer resource =
                switch (random.nextInt(3)) {
                    case 0 -> new ResourceLayer.Policy(anyPolicy("resource"));
                    case 1 -> new ResourceLayer.Trust(anyPolicy("resource"));
                    default -> new ResourceLayer.Absent();
                };
        return new PolicyLayers(
                some("identity"),
                some("boundary"),
                some("session"),
                resource,
                levels("service control"),
                levels("resource control"),
                some("endpoint"));
    }

    private @Nullable List<AttributedPolicy> some(String name) {
        return random.nextInt(3) == 0 ? List.of(anyPolicy(name), anyPolicy(name)) : null;
    }

    private @Nullable List<List<AttributedPolicy>> levels(String name) {
        List<AttributedPolicy> level = some(name);
        return level == null ? null : List.of(level);
    }

    private AttributedPolicy anyPolicy() {
        return anyPolicy("identity");
    }

    private AttributedPolicy anyPolicy(String name) {
        return attributed(mutations.next().toString(), name);
    }

    private static AttributedPolicy attributed(String json, String name) {
        return new AttributedPolicy(
                PolicyParser.parse(new PolicyText(json)), new PolicySource.Given(name));
    }

    private AuthorizationRequest anyRequest() {
        return anyRequest(anyOf(new ArrayList<>(Cast.BY_NAME.values())));
    }

    private AuthorizationRequest anyRequest(RequestPrincipal caller) {
        return new AuthorizationRequest(
                caller,
                anyOf(List.of("s3:GetObject", "iam:GetUser", "sts:AssumeRole", "kms:Decrypt")),
                anyOf(List.of("*", "arn:aws:s3:::bucket/key", "arn:aws:kms:r:111111111111:key/1")),
                Cast.HOME,
                RequestContext.EMPTY.with("aws:x", "1").with("aws:TagKeys", "a", "b"));
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String seed() {
        return "-Dseed=" + seed;
    }
}
