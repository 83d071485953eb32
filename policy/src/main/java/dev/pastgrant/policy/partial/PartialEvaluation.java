package dev.pastgrant.policy.partial;

import dev.pastgrant.policy.interpreter.GatePolicies;
import dev.pastgrant.policy.interpreter.GateReading;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.PolicyVariables;
import dev.pastgrant.policy.interpreter.RequiredGates;
import dev.pastgrant.policy.interpreter.SpecialActions;
import dev.pastgrant.policy.interpreter.StatementMatch;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.ResolvedText;
import dev.pastgrant.policy.partial.PartialVerdict.Always;
import dev.pastgrant.policy.partial.PartialVerdict.Depends;
import dev.pastgrant.policy.partial.PartialVerdict.Never;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides a request whose condition keys or resource are only partly known. It is sound: it says
 * always or never only if the {@link Interpreter} would do so for all values of the unknown keys,
 * and without them. It is not complete: two conditions that contradict each other still depend on
 * their key. It ignores that the Interpreter gives up on values that are too long.
 *
 * <p>It relies on a verdict never getting worse when one more statement allows or one fewer denies.
 * In one verdict, all statements that may or may not apply turn out for the caller; in the other,
 * all of them turn out against it. These two verdicts enclose all others.
 */
public final class PartialEvaluation {
    private PartialEvaluation() {}

    public static PartialVerdict of(
            AuthorizationRequest request, Unknowns unknowns, PolicyLayers layers) {
        if (SpecialActions.alwaysAllowed(request)) {
            return new Always(new Allowed(List.of()));
        }
        List<PartialReading> readings = read(request, unknowns, layers);
        Verdict atBest = verdict(request, layers, readings, PartialReading::atBest);
        Verdict atWorst = verdict(request, layers, readings, PartialReading::atWorst);
        return switch (atBest) {
            case Denied denied -> new Never(denied);
            case Allowed allowed ->
                    switch (atWorst) {
                        case Allowed sure -> new Always(sure);
                        case Denied denied -> new Depends(allowed, denied, open(readings));
                    };
        };
    }

    /**
     * Whether a principal that is bound by identity-based policies is denied the request unless one
     * of its own policies allows it. If so, principals without such a policy need not be looked at.
     */
    public static boolean restsOnIdentityPolicies(
            AuthorizationRequest request, ResourceLayer resource) {
        return resource instanceof ResourceLayer.Absent
                && !SpecialActions.alwaysAllowed(request)
                && !SpecialActions.needsNoPermission(request);
    }

    /**
     * Whether the action may be treated apart. For all other actions, the verdict of a principal's
     * own policies depends on the action only by the statements that cover it.
     */
    public static boolean isTreatedApart(String action) {
        return SpecialActions.mayConcern(action);
    }

    /**
     * An entry of a {@code Resource} element, with known variables filled in and a star for each
     * unknown one; empty if it covers no resource of any request.
     */
    public static Optional<String> range(
            String pattern, Version version, AuthorizationRequest request, Unknowns unknowns) {
        RequestContext known = unknowns.known(request);
        String widest = PolicyVariables.withStarsForMissing(pattern, version, known);
        return PolicyVariables.resolve(widest, version, known).map(ResolvedText::plain);
    }

    private static List<PartialReading> read(
            AuthorizationRequest request, Unknowns unknowns, PolicyLayers layers) {
        RequestContext known = unknowns.known(request);
        boolean bounded = layers.boundary() != null;
        return GatePolicies.of(request, layers).stream()
                .map(asked -> {
                    var match = new StatementMatch(asked.gate(), request, known, bounded);
                    return PartialReader.read(asked, new PartialMatch(match, unknowns));
                })
                .toList();
    }

    private static Verdict verdict(
            AuthorizationRequest request,
            PolicyLayers layers,
            List<PartialReading> readings,
            Function<PartialReading, GateReading> side) {
        List<GateReading> sides = readings.stream().map(side).toList();
        return Interpreter.verdict(request, sides, RequiredGates.of(request, layers, sides));
    }

    private static List<OpenStatement> open(List<PartialReading> readings) {
        return readings.stream().flatMap(reading -> reading.open().stream()).toList();
    }
}
