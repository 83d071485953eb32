package dev.pastgrant.policy.partial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Cast;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Allow with {@code NotPrincipal}, which AWS does not support. What names nobody exactly enough to
 * spare it from a Deny would let in the very caller that it lists.
 */
class AllowToOthersTest {
    private static final String BUCKET = "arn:aws:s3:::b";

    /** Alice herself, with and without her account, and somebody else. */
    static final List<String> LISTED =
            List.of(
                    "\"arn:aws:iam::111111111111:user/staff/alice\"",
                    "[\"111111111111\", \"arn:aws:iam::111111111111:user/staff/alice\"]",
                    "\"arn:aws:iam::111111111111:user/bob\"",
                    "\"arn:aws:sts::111111111111:assumed-role/deployer/friday\"");

    @ParameterizedTest
    @FieldSource("LISTED")
    void no_engine_lets_anybody_in(String listed) {
        var policy =
                AttributedPolicy.of(
                        new PolicyText(
                                """
                                {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
                                               "NotPrincipal": {"AWS": %s}}}\
                                """
                                        .formatted(listed)),
                        new PolicySource.OfResource(new Arn(BUCKET)));
        PolicyLayers layers = PolicyLayers.NONE.withResourcePolicy(policy);
        for (RequestPrincipal caller : Cast.BY_NAME.values()) {
            if (caller instanceof RequestPrincipal.Root) {
                continue; // The root user needs nobody's leave.
            }
            var request =
                    new AuthorizationRequest(
                            caller,
                            "s3:GetObject",
                            BUCKET,
                            new AccountId("111111111111"),
                            RequestContext.EMPTY,
                            Set.of());
            assertThat(Interpreter.decide(request, layers))
                    .as("%s", caller)
                    .isInstanceOf(Verdict.ImplicitlyDenied.class);
            assertThat(CompiledLayers.of(layers).allow(CompiledRequest.of(request)))
                    .as("%s", caller)
                    .isFalse();
            assertThat(
                            PartialEvaluation.of(
                                    request, new Unknowns(Set.of(), _ -> false, false), layers))
                    .as("%s", caller)
                    .isInstanceOf(PartialVerdict.Never.class);
        }
    }
}
