package dev.pastgrant.policy.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a scenario. A text that starts with {@code @} is the name of a policy that the
 * group lets the cases share; any other text stands for itself, so that a scenario can hold what is
 * no JSON.
 */
record ScenarioLayers(JsonNode group, JsonNode scenario) {
    /** The identity layer is empty unless given, and left out where it is null. */
    PolicyLayers read() {
        JsonNode identity = PolicyScenario.field(group, scenario, "identity");
        return new PolicyLayers(
                identity == null ? List.of() : policies("identity"),
                policies("boundary"),
                policies("session"),
                resource(),
                levels("serviceControl"),
                levels("resourceControl"),
                policies("endpoint"));
    }

    private ResourceLayer resource() {
        JsonNode trust = PolicyScenario.field(group, scenario, "trust");
        if (trust != null) {
            return new ResourceLayer.Trust(policy(trust, "trust"));
        }
        JsonNode resource = PolicyScenario.field(group, scenario, "resourcePolicy");
        return resource == null || resource.isNull()
                ? new ResourceLayer.Absent()
                : new ResourceLayer.Policy(policy(resource, "resourcePolicy"));
    }

    private @Nullable List<AttributedPolicy> policies(String layer) {
        JsonNode node = PolicyScenario.field(group, scenario, layer);
        return node == null || node.isNull() ? null : policies(node, layer);
    }

    private @Nullable List<List<AttributedPolicy>> levels(String layer) {
        JsonNode node = PolicyScenario.field(group, scenario, layer);
        if (node == null || node.isNull()) {
            return null;
        }
        List<List<AttributedPolicy>> levels = new ArrayList<>();
        for (JsonNode level : node) {
            levels.add(policies(level, "%s[%d]".formatted(layer, levels.size())));
        }
        return levels;
    }

    private List<AttributedPolicy> policies(JsonNode node, String place) {
        if (!node.isArray()) {
            return List.of(policy(node, place));
        }
        List<AttributedPolicy> policies = new ArrayList<>();
        for (JsonNode policy : node) {
            policies.add(policy(policy, "%s[%d]".formatted(place, policies.size())));
        }
        return policies;
    }

    private AttributedPolicy policy(JsonNode node, String place) {
        return AttributedPolicy.of(new PolicyText(json(node)), new PolicySource.Given(place));
    }

    private String json(JsonNode node) {
        if (!node.isTextual()) {
            return node.toString();
        }
        String text = node.asText();
        return text.startsWith("@") ? shared(text.substring(1)).toString() : text;
    }

    private JsonNode shared(String name) {
        return Objects.requireNonNull(Goldens.required(group, "let").get(name), name);
    }
}
