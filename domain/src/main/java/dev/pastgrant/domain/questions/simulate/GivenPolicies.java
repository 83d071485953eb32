package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The policies that are given to a simulation, under the names that AWS's answer has for them. */
final class GivenPolicies {
    static final String IDENTITY = "PolicyInputList";
    static final String BOUNDARY = "PermissionsBoundaryPolicyInputList";
    static final String ORGANIZATION = "OrderedOrganizationPolicyInputList";
    static final String RESOURCE = "ResourcePolicy";

    private final Map<String, PolicyText> byName = new TreeMap<>();
    private final List<AttributedPolicy> identity;
    private final List<AttributedPolicy> boundary;
    private final List<List<AttributedPolicy>> organization = new ArrayList<>();
    private final Optional<AttributedPolicy> resource;

    GivenPolicies(SimulationInput input) {
        identity = named(IDENTITY, input.policies());
        boundary = named(BOUNDARY, input.boundaries());
        for (List<PolicyText> level : input.organization()) {
            organization.add(named(level(organization.size()), level));
        }
        resource = Optional.ofNullable(input.resourcePolicy()).map(text -> named(RESOURCE, text));
    }

    /** The name of the policies of a level, counted from 0. */
    static String level(int index) {
        return ORGANIZATION + "." + (index + 1) + ".ServiceControlPolicyInputList";
    }

    private List<AttributedPolicy> named(String parameter, List<PolicyText> texts) {
        List<AttributedPolicy> policies = new ArrayList<>();
        for (PolicyText text : texts) {
            policies.add(named(parameter + "." + (policies.size() + 1), text));
        }
        return policies;
    }

    private AttributedPolicy named(String name, PolicyText text) {
        byName.put(name, text);
        return AttributedPolicy.of(text, new PolicySource.Given(name));
    }

    /**
     * These policies in addition to others. A boundary or an organization given here replaces the
     * other one.
     */
    PolicyLayers besides(PolicyLayers others) {
        List<AttributedPolicy> all = new ArrayList<>();
        if (others.identity() != null) {
            all.addAll(others.identity());
        }
        all.addAll(identity);
        PolicyLayers layers = others.withIdentity(all);
        PolicyLayers bounded =
                boundary.isEmpty() ? layers : layers.withBoundary(boundary.getFirst());
        return organization.isEmpty() ? bounded : bounded.withServiceControl(organization);
    }

    /** The policy of each of the resources. */
    Optional<AttributedPolicy> ofResource() {
        return resource;
    }

    Optional<PolicyText> text(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
