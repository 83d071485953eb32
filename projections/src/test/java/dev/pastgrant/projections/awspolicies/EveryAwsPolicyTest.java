package dev.pastgrant.projections.awspolicies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import dev.pastgrant.policy.validation.PolicyValidator;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Policies of AWS are longer than those of customers and use the language as nobody else does, so
 * all of them are tried. {@code -Dseed=} repeats the choice of requests.
 */
class EveryAwsPolicyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Arn ALICE = new Arn("arn:aws:iam::123456789012:user/alice");
    private static final RequestPrincipal CALLER =
            new RequestPrincipal.User(ALICE, new UniqueId("AIDAEXAMPLEALICE"));
    private static final List<AwsPolicy> ALL =
            AwsPolicyHistory.BUNDLED
                    .at(Instant.parse("2026-12-01T00:00:00Z"))
                    .awsPoliciesAfter(Account.unopened(ACCOUNT), "")
                    .toList();

    @Test
    void every_version_can_be_read() {
        ALL.forEach(policy ->
                policy.versionTimes()
                        .keySet()
                        .forEach(version ->
                                assertThat(parsed(policy.texts().of(version), policy))
                                        .as("%s v%d", policy.arn(), version)
                                        .isInstanceOf(ParsedPolicy.Parsed.class)));
    }

    @Test
    void every_newest_version_could_be_in_a_file_of_its_own() {
        assertThat(ALL)
                .allSatisfy(policy ->
                        assertThat(PolicyValidator.check(policy.document(), PolicyKind.MANAGED))
                                .as("%s", policy.arn())
                                .isEmpty());
    }

    private static ParsedPolicy parsed(PolicyText text, AwsPolicy of) {
        return attributed(text, of).policy();
    }

    private static AttributedPolicy attributed(PolicyText text, AwsPolicy of) {
        return AttributedPolicy.of(text, new PolicySource.Managed(of.arn(), ALICE));
    }

    @Test
    void both_engines_decide_alike_by_every_policy() {
        var random = new Random(SEED);
        int countAllowed = 0;
        for (AwsPolicy policy : ALL) {
            AttributedPolicy attributed = attributed(policy.document(), policy);
            PolicyLayers layers = PolicyLayers.ofIdentity(List.of(attributed));
            CompiledLayers compiled = CompiledLayers.of(layers);
            for (AuthorizationRequest request : requests(attributed, random).toList()) {
                Verdict expected = Interpreter.decide(request, layers);
                assertThat(compiled.verdict(CompiledRequest.of(request)))
                        .as("-Dseed=%d %s %s", SEED, policy.arn(), request)
                        .isEqualTo(expected);
                countAllowed += expected instanceof Verdict.Allowed ? 1 : 0;
            }
        }
        assertThat(countAllowed).isGreaterThan(ALL.size());
    }

    /** What some statements of the policy are about, and what hardly any is about. */
    private static Stream<AuthorizationRequest> requests(AttributedPolicy of, Random random) {
        PolicyDocument document = ((ParsedPolicy.Parsed) of.policy()).document();
        return Stream.concat(
                Stream.of(request("iam:CreateUser", "arn:aws:iam::123456789012:user/bob")),
                random.ints(3, 0, document.statements().size())
                        .mapToObj(document.statements()::get)
                        .map(statement -> request(statement, random)));
    }

    private static AuthorizationRequest request(Statement statement, Random random) {
        List<String> resources =
                statement.resources() == null ? List.of("*") : statement.resources().patterns();
        return request(
                matching(any(statement.actions().patterns(), random), "s3:GetObject"),
                matching(any(resources, random), "arn:aws:s3:::b/x"));
    }

    private static String any(List<String> patterns, Random random) {
        return patterns.get(random.nextInt(patterns.size()));
    }

    private static String matching(String pattern, String ofAny) {
        return pattern.equals("*") ? ofAny : pattern.replace("*", "x").replace("?", "x");
    }

    private static AuthorizationRequest request(String action, String resource) {
        return new AuthorizationRequest(CALLER, action, resource, ACCOUNT, RequestContext.EMPTY);
    }
}
