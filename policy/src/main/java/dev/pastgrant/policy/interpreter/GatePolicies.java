package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one gate, or of one level of it.
 *
 * @param level the level in the organization, from 0 at the root; 0 for a gate without levels
 */
public record GatePolicies(Gate gate, int level, List<AttributedPolicy> policies) {
    /**
     * All policies that bear on the request, in the order in which a denial is attributed to them.
     * A resource without a policy is included only if its policy would have to allow.
     */
    public static List<GatePolicies> of(AuthorizationRequest request, PolicyLayers layers) {
        RequestPrincipal caller = request.principal();
        List<GatePolicies> bearing = new ArrayList<>();
        if (Bound.byResourceControl(request)) {
            addLevels(bearing, Gate.RESOURCE_CONTROL_POLICY, layers.resourceControl());
        }
        if (Bound.byServiceControl(caller)) {
            addLevels(bearing, Gate.SERVICE_CONTROL_POLICY, layers.serviceControl());
        }
        add(bearing, Gate.VPC_ENDPOINT_POLICY, layers.endpoint());
        if (RequiredGates.resourceToAllow(request, layers)
                || !(layers.resource() instanceof ResourceLayer.Absent)) {
            bearing.add(ofResource(layers.resource()));
        }
        if (Bound.byIdentityPolicies(caller)) {
            add(bearing, Gate.IDENTITY_BASED_POLICY, layers.identity());
            add(bearing, Gate.PERMISSIONS_BOUNDARY, layers.boundary());
        }
        if (Bound.bySessionPolicies(caller)) {
            add(bearing, Gate.SESSION_POLICY, sessionPolicies(caller, layers));
        }
        return bearing;
    }

    /**
     * The session policies; null if they do not limit the caller. A root user's federated user gets
     * its rights through session policies only, so without any it has an empty list.
     */
    private static @Nullable List<AttributedPolicy> sessionPolicies(
            RequestPrincipal caller, PolicyLayers layers) {
        boolean hasOnlyThose =
                caller instanceof RequestPrincipal.FederatedUser user && user.isOfRoot();
        return layers.session() == null && hasOnlyThose ? List.of() : layers.session();
    }

    private static GatePolicies ofResource(ResourceLayer resource) {
        return switch (resource) {
            case ResourceLayer.Absent _ ->
                    new GatePolicies(Gate.RESOURCE_BASED_POLICY, 0, List.of());
            case ResourceLayer.Policy(var policy) ->
                    new GatePolicies(Gate.RESOURCE_BASED_POLICY, 0, List.of(policy));
            case ResourceLayer.Trust(var policy) ->
                    new GatePolicies(Gate.ROLE_TRUST_POLICY, 0, List.of(policy));
        };
    }

    private static void add(
            List<GatePolicies> to, Gate gate, @Nullable List<AttributedPolicy> policies) {
        if (policies != null) {
            to.add(new GatePolicies(gate, 0, policies));
        }
    }

    private static void addLevels(
            List<GatePolicies> to, Gate gate, @Nullable List<List<AttributedPolicy>> levels) {
        if (levels != null) {
            for (int level = 0; level < levels.size(); level++) {
                to.add(new GatePolicies(gate, level, levels.get(level)));
            }
        }
    }
}
