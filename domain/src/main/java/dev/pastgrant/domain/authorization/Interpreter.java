package dev.pastgrant.domain.authorization;

import dev.pastgrant.domain.authorization.PolicyLayers.ResourceLayer;
import dev.pastgrant.domain.authorization.RequestPrincipal.Anonymous;
import dev.pastgrant.domain.authorization.RequestPrincipal.Federated;
import dev.pastgrant.domain.authorization.RequestPrincipal.FederatedUser;
import dev.pastgrant.domain.authorization.RequestPrincipal.RoleSession;
import dev.pastgrant.domain.authorization.RequestPrincipal.Root;
import dev.pastgrant.domain.authorization.RequestPrincipal.Service;
import dev.pastgrant.domain.authorization.RequestPrincipal.User;
import dev.pastgrant.domain.authorization.Verdict.Allowed;
import dev.pastgrant.domain.authorization.Verdict.ExplicitlyDenied;
import dev.pastgrant.domain.authorization.Verdict.ImplicitlyDenied;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides requests by the letter of the policy language, one statement after the other. It favours
 * being obviously right over being fast.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public final class Interpreter {
    private Interpreter() {}

    /** The verdict and its reason: any Deny first, then the first gate that had to allow. */
    public static Verdict decide(AuthorizationRequest request, PolicyLayers layers) {
        if (SpecialActions.alwaysAllowed(request)) {
            return new Allowed(List.of());
        }
        Readings readings = read(request, layers);
        Optional<Verdict> denied = explicitDenial(readings);
        if (denied.isPresent()) {
            return denied.get();
        }
        if (SpecialActions.needsNoPermission(request)) {
            return new Allowed(List.of());
        }
        if (SpecialActions.changesWhatAwsOwns(request)) {
            return new ImplicitlyDenied(Gate.IDENTITY_BASED_POLICY);
        }
        return allowedByAll(requiredGates(request, layers, readings), readings.resource());
    }

    private record Readings(
            GateReading resource,
            GateReading identity,
            GateReading boundary,
            GateReading session) {}

    private static Readings read(AuthorizationRequest request, PolicyLayers layers) {
        var match = new StatementMatch(request, request.conditionKeys());
        boolean bounded = layers.boundary() != null;
        return new Readings(
                GateReading.read(resourceGate(layers), resourcePolicies(layers), match, bounded),
                GateReading.read(
                        Gate.IDENTITY_BASED_POLICY,
                        identityPolicies(request, layers),
                        match,
                        bounded),
                GateReading.read(
                        Gate.PERMISSIONS_BOUNDARY,
                        boundaryPolicies(request, layers),
                        match,
                        bounded),
                GateReading.read(
                        Gate.SESSION_POLICY, sessionPolicies(request, layers), match, bounded));
    }

    private static Gate resourceGate(PolicyLayers layers) {
        return layers.resource() instanceof ResourceLayer.Trust
                ? Gate.ROLE_TRUST_POLICY
                : Gate.RESOURCE_BASED_POLICY;
    }

    private static List<AttributedPolicy> resourcePolicies(PolicyLayers layers) {
        return switch (layers.resource()) {
            case ResourceLayer.Absent _ -> List.of();
            case ResourceLayer.Policy(var policy) -> List.of(policy);
            case ResourceLayer.Trust(var policy) -> List.of(policy);
        };
    }

    private static List<AttributedPolicy> identityPolicies(
            AuthorizationRequest request, PolicyLayers layers) {
        List<AttributedPolicy> identity = layers.identity();
        return identity == null || !hasIdentityPolicies(request.principal()) ? List.of() : identity;
    }

    private static List<AttributedPolicy> boundaryPolicies(
            AuthorizationRequest request, PolicyLayers layers) {
        List<AttributedPolicy> boundary = layers.boundary();
        return boundary == null || !hasIdentityPolicies(request.principal()) ? List.of() : boundary;
    }

    private static List<AttributedPolicy> sessionPolicies(
            AuthorizationRequest request, PolicyLayers layers) {
        List<AttributedPolicy> session = layers.session();
        return session == null || !mayHaveSessionPolicies(request.principal())
                ? List.of()
                : session;
    }

    private static Optional<Verdict> explicitDenial(Readings readings) {
        return Stream.of(
                        readings.resource(),
                        readings.identity(),
                        readings.boundary(),
                        readings.session())
                .flatMap(reading ->
                        Stream.ofNullable(reading.deny())
                                .<Verdict>map(by -> new ExplicitlyDenied(reading.gate(), by)))
                .findFirst();
    }

    /** The gates that must allow, in the order in which a missing Allow is reported. */
    private static List<GateReading> requiredGates(
            AuthorizationRequest request, PolicyLayers layers, Readings readings) {
        RequestPrincipal caller = request.principal();
        boolean bothSides = request.isCrossAccount();
        Grant grant = readings.resource().grant();
        List<GateReading> required = new ArrayList<>();
        if (bothSides || layers.resource() instanceof ResourceLayer.Trust) {
            required.add(readings.resource());
        }
        if (hasIdentityPolicies(caller)
                && layers.identity() != null
                && (bothSides || grant.needsIdentityPolicy())) {
            required.add(readings.identity());
        }
        if (hasIdentityPolicies(caller)
                && layers.boundary() != null
                && (bothSides || grant.needsBoundary())) {
            required.add(readings.boundary());
        }
        if (mayHaveSessionPolicies(caller)
                && layers.session() != null
                && (bothSides || grant.needsSessionPolicy())) {
            required.add(readings.session());
        }
        return required;
    }

    private static Verdict allowedByAll(List<GateReading> required, GateReading resource) {
        for (GateReading reading : required) {
            if (reading.allow() == null) {
                return new ImplicitlyDenied(reading.gate());
            }
        }
        return new Allowed(
                Stream.concat(Stream.of(resource), required.stream())
                        .map(GateReading::allow)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** The root user has none and needs none; who comes from outside IAM has none to show. */
    private static boolean hasIdentityPolicies(RequestPrincipal caller) {
        return switch (caller) {
            case User _, RoleSession _ -> true;
            case FederatedUser user -> !user.isOfRoot();
            case Root _, Federated _, Service _, Anonymous _ -> false;
        };
    }

    private static boolean mayHaveSessionPolicies(RequestPrincipal caller) {
        return switch (caller) {
            case RoleSession _, FederatedUser _ -> true;
            // GetSessionToken takes no policies; if a session has some they still limit it.
            case User _ -> true;
            case Root _, Federated _, Service _, Anonymous _ -> false;
        };
    }
}
