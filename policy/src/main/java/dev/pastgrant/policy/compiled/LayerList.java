package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the layers of policies, in the order in which a denial is attributed to them. */
final class LayerList {
    private final List<CompiledLayer> before;
    private final CompiledPolicies compiled;
    private final List<CompiledLayer> layers = new ArrayList<>();

    /**
     * @param before the layers before some of their policies changed; empty if there were no layers
     *     before
     */
    LayerList(List<CompiledLayer> before, CompiledPolicies compiled) {
        this.before = before;
        this.compiled = compiled;
    }

    List<CompiledLayer> of(PolicyLayers policies) {
        addLevels(Gate.RESOURCE_CONTROL_POLICY, policies.resourceControl());
        addLevels(Gate.SERVICE_CONTROL_POLICY, policies.serviceControl());
        add(Gate.VPC_ENDPOINT_POLICY, policies.endpoint());
        addResource(policies.resource());
        add(Gate.IDENTITY_BASED_POLICY, policies.identity());
        add(Gate.PERMISSIONS_BOUNDARY, policies.boundary());
        add(Gate.SESSION_POLICY, policies.session());
        return layers;
    }

    private void addLevels(Gate gate, @Nullable List<List<AttributedPolicy>> levels) {
        if (levels != null) {
            levels.forEach(level -> add(gate, level));
        }
    }

    private void addResource(ResourceLayer resource) {
        switch (resource) {
            case ResourceLayer.Absent _ -> layers.add(CompiledLayer.absent());
            case ResourceLayer.Policy(var policy) ->
                    add(Gate.RESOURCE_BASED_POLICY, List.of(policy));
            case ResourceLayer.Trust(var policy) -> add(Gate.ROLE_TRUST_POLICY, List.of(policy));
        }
    }

    private void add(Gate gate, @Nullable List<AttributedPolicy> policies) {
        if (policies != null) {
            int place = layers.size();
            CompiledLayer known = place < before.size() ? before.get(place) : null;
            layers.add(CompiledLayer.of(gate, policies, known, compiled));
        }
    }
}
