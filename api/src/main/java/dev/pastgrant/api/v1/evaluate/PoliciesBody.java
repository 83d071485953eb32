package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the policies that come with a question, layer by layer. A list that is absent does not
 * limit the request; an empty one allows nothing.
 */
final class PoliciesBody {
    private static final String PATH = "policies";

    private final StrictObject body;
    private final Documents documents;

    PoliciesBody(JsonNode node, Documents documents) {
        this.body =
                StrictObject.of(
                        node,
                        PATH,
                        "identity",
                        "resource",
                        "permissionsBoundary",
                        "session",
                        "serviceControl",
                        "resourceControl",
                        "endpoint");
        this.documents = documents;
    }

    PolicyLayers layers(String action, String resource) {
        return new PolicyLayers(
                read("identity", Gate.IDENTITY_BASED_POLICY, this::policies),
                read("permissionsBoundary", Gate.PERMISSIONS_BOUNDARY, this::policies),
                read("session", Gate.SESSION_POLICY, this::policies),
                resourceLayer(action, resource),
                read("serviceControl", Gate.SERVICE_CONTROL_POLICY, this::levels),
                read("resourceControl", Gate.RESOURCE_CONTROL_POLICY, this::levels),
                read("endpoint", Gate.VPC_ENDPOINT_POLICY, this::policies));
    }

    private ResourceLayer resourceLayer(String action, String resource) {
        return body.find("resource")
                .map(node -> new Layer("resource", Gate.RESOURCE_BASED_POLICY, node))
                .map(layer -> ResourceLayer.of(policy(layer), action, resource))
                .orElseGet(ResourceLayer.Absent::new);
    }

    private <T> @Nullable T read(String layer, Gate gate, Function<Layer, T> reader) {
        return body.find(layer)
                .map(node -> reader.apply(new Layer(layer, gate, node)))
                .orElse(null);
    }

    private record Layer(String name, Gate gate, JsonNode node) {
        List<Layer> elements() {
            List<JsonNode> nodes = StrictObject.elements(node, PATH + "." + name);
            List<Layer> elements = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                elements.add(new Layer(name + "[" + i + "]", gate, nodes.get(i)));
            }
            return elements;
        }
    }

    private List<List<AttributedPolicy>> levels(Layer layer) {
        return layer.elements().stream().map(this::policies).toList();
    }

    private List<AttributedPolicy> policies(Layer layer) {
        return layer.elements().stream().map(this::policy).toList();
    }

    /** A document that its place cannot hold is a fault: it would deny without a statement. */
    private AttributedPolicy policy(Layer layer) {
        String path = PATH + "." + layer.name();
        Documents.Document document = documents.read(layer.node(), path, layer.name());
        return switch (PolicyDocuments.of(document.text())) {
            case ParsedPolicy.Malformed(var message, _) ->
                    throw new Fault(path, "is no policy: " + message);
            case ParsedPolicy.Parsed parsed -> {
                layer.gate()
                        .objection(parsed.document())
                        .ifPresent(why -> {
                            throw new Fault(path, "cannot be here: " + why);
                        });
                yield new AttributedPolicy(parsed, new PolicySource.Given(document.name()));
            }
        };
    }
}
