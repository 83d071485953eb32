package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.interpreter.GateReading.Permit;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * Decides requests by the letter of the policy language, one statement after another. Being
 * obviously right matters more here than being fast.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public final class Interpreter {
    private Interpreter() {}

    /**
     * The verdict and its reason. Any Deny comes first, then the first gate that has to allow and
     * does not.
     */
    public static Verdict decide(AuthorizationRequest request, PolicyLayers layers) {
        return explain(request, layers).verdict();
    }

    /** The verdict, with the result of every gate. */
    public static Explanation explain(AuthorizationRequest request, PolicyLayers layers) {
        if (SpecialActions.alwaysAllowed(request)) {
            return new Explanation(new Allowed(List.of()), List.of(), List.of());
        }
        List<GateReading> readings = read(request, layers);
        RequiredGates needs = RequiredGates.of(request, layers, readings);
        return new Explanation(
                verdict(request, readings, needs),
                readings.stream()
                        .map(reading -> reading.finding(needs.include(reading.gate())))
                        .toList(),
                MissingKeys.sorted(readings));
    }

    private static List<GateReading> read(AuthorizationRequest request, PolicyLayers layers) {
        RequestContext keys = request.conditionKeys();
        boolean bounded = layers.boundary() != null;
        return GatePolicies.of(request, layers).stream()
                .map(asked ->
                        GateReader.read(
                                asked, new StatementMatch(asked.gate(), request, keys, bounded)))
                .toList();
    }

    public static Verdict verdict(
            AuthorizationRequest request, List<GateReading> readings, RequiredGates needs) {
        Optional<Verdict> denial = explicitDenial(readings);
        if (denial.isPresent()) {
            return denial.get();
        }
        if (SpecialActions.needsNoPermission(request)) {
            return new Allowed(List.of());
        }
        if (SpecialActions.changesWhatAwsOwns(request)) {
            return new ImplicitlyDenied(Gate.IDENTITY_BASED_POLICY);
        }
        return implicitDenial(readings, needs).orElseGet(() -> allowed(readings, needs));
    }

    private static Optional<Verdict> explicitDenial(List<GateReading> readings) {
        return readings.stream()
                .flatMap(reading ->
                        reading.denies().stream()
                                .<Verdict>map(by -> new ExplicitlyDenied(reading.gate(), by)))
                .findFirst();
    }

    private static Optional<Verdict> implicitDenial(
            List<GateReading> readings, RequiredGates needs) {
        return readings.stream()
                .filter(reading -> needs.include(reading.gate()) && reading.permits().isEmpty())
                .<Verdict>map(reading -> new ImplicitlyDenied(reading.gate()))
                .findFirst();
    }

    /**
     * The verdict of an allowed request. Its reasons include the resource's policy even where that
     * policy did not have to allow.
     */
    private static Verdict allowed(List<GateReading> readings, RequiredGates needs) {
        return new Allowed(
                readings.stream()
                        .filter(reading ->
                                needs.include(reading.gate()) || reading.gate().isOfResource())
                        .flatMap(reading -> reading.closest().stream())
                        .map(Permit::by)
                        .distinct()
                        .toList());
    }
}
