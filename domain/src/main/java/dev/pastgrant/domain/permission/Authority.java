package dev.pastgrant.domain.permission;

import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do by its policies. The compiled policies decide. The interpreter judges each
 * denial again and supplies the reason for the reply; if it would have allowed, the request stays
 * denied and the disagreement is logged. What the compiled policies allow is not judged again, as
 * that would take hundreds of times as long: that the interpreter agrees is tested, not checked
 * here.
 */
public record Authority(PolicyLayers layers, CompiledLayers compiled) {
    private static final System.Logger LOG = System.getLogger(Authority.class.getName());

    public static Authority of(PolicyLayers layers) {
        return new Authority(layers, CompiledLayers.of(layers));
    }

    /**
     * Whether there are no policies at all. The root user may then do everything, and everybody
     * else nothing.
     */
    boolean isWithoutPolicies() {
        return layers.equals(PolicyLayers.NONE);
    }

    /** This authority after some of the policies changed. */
    public Authority with(PolicyLayers changed) {
        return new Authority(changed, compiled.with(changed));
    }

    /**
     * This authority on resources under the given resource control policies, which are ordered by
     * level.
     */
    public Authority onResourcesUnder(@Nullable List<List<AttributedPolicy>> levels) {
        return Objects.equals(levels, layers.resourceControl())
                ? this
                : with(layers.withResourceControl(levels));
    }

    /** Why a request is denied; empty if it is allowed. */
    Optional<Verdict.Denied> denial(AuthorizationRequest request) {
        return compiled.denial(CompiledRequest.of(request))
                .map(denied -> confirmed(denied, request));
    }

    private Verdict.Denied confirmed(Verdict.Denied denied, AuthorizationRequest request) {
        Verdict literal = Interpreter.decide(request, layers);
        if (!literal.equals(denied)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the policy engines disagree on {0}: {1}, but by the letter {2}",
                    request,
                    denied,
                    literal);
        }
        return literal instanceof Verdict.Denied byTheLetter ? byTheLetter : denied;
    }
}
