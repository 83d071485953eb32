package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.List;

/**
 * Which gates have to allow a request.
 *
 * @param bothSides whether the caller's side and the resource's must each allow by themselves
 * @param resource whether the resource's policy must allow
 * @param grant how closely the resource's policy names the caller that it allows; within one
 *     account this can stand in for other gates
 */
public record RequiredGates(boolean bothSides, boolean resource, Grant grant) {
    public static RequiredGates of(
            AuthorizationRequest request, PolicyLayers layers, List<GateReading> readings) {
        return new RequiredGates(
                request.isCrossAccount(),
                resourceToAllow(request, layers),
                readings.stream()
                        .filter(reading -> reading.gate().isOfResource())
                        .map(GateReading::grant)
                        .reduce(Grant.NONE, Grant::closer));
    }

    /**
     * Whether the resource's policy must allow. It must across accounts, and within one account if
     * no other policy could allow. Policies that only limit never allow anything.
     */
    static boolean resourceToAllow(AuthorizationRequest request, PolicyLayers layers) {
        boolean identityLeftOut =
                layers.identity() == null && Bound.byIdentityPolicies(request.principal());
        return request.isCrossAccount()
                || identityLeftOut
                || decidesAlone(request, layers.resource());
    }

    /**
     * Whether the resource's policy decides alone. A role and a KMS key are closed, also to the
     * root user, until their own policy opens them.
     *
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html">Key
     *     policies in AWS KMS</a>
     */
    private static boolean decidesAlone(AuthorizationRequest request, ResourceLayer resource) {
        return switch (resource) {
            case ResourceLayer.Trust _ -> true;
            case ResourceLayer.Policy _ -> request.isOnService("kms");
            case ResourceLayer.Absent _ -> false;
        };
    }

    boolean include(Gate gate) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY, VPC_ENDPOINT_POLICY -> true;
            case RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> resource;
            case IDENTITY_BASED_POLICY -> bothSides || grant.needsIdentityPolicy();
            case PERMISSIONS_BOUNDARY -> bothSides || grant.needsBoundary();
            case SESSION_POLICY -> bothSides || grant.needsSessionPolicy();
        };
    }
}
