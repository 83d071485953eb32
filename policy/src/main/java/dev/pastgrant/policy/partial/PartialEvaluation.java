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
 * Decides a request before all its condition keys are known, or which resource it is about. It is
 * sound: it says always or never only if the {@link Interpreter} would, whatever values the unknown
 * keys have or lack. It need not be complete: two conditions that contradict each other depend on
 * their key. Values so long that the Interpreter would give up on them are left out of account.
 *
 * <p>It rests on a verdict never getting worse when one more statement allows or one fewer denies.
 * So the two verdicts in which all statements that may or may not apply turn out for the caller, or
 * all against it, enclose all others.
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
     * Whether those whom identity-based policies bind are denied what none of their own allows,
     * whatever the rest, so that the others need not be looked at.
     */
    public static boolean restsOnIdentityPolicies(
            AuthorizationRequest request, ResourceLayer resource) {
        return resource instanceof ResourceLayer.Absent
                && !SpecialActions.alwaysAllowed(request)
                && !SpecialActions.needsNoPermission(request);
    }

    /**
     * Whether a verdict on the action depends on more of it than on which statements cover it, as
     * far as a principal's own policies decide.
     */
    public static boolean isTreatedApart(String action) {
        return SpecialActions.mayConcern(action);
    }

    /**
     * An entry of a {@code Resource} element with the variables that are known filled in and a star
     * for each that is not; none if no request can be about what it covers.
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
