package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.wire.Shown;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.Map;

/** Condition keys as JSON: each key with its value, or a list of values. */
final class ContextBody {
    private ContextBody() {}

    static RequestContext read(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new Fault(path, "must be a JSON object");
        }
        RequestContext.Builder keys = RequestContext.builder();
        for (Map.Entry<String, JsonNode> key : node.properties()) {
            String place = path + "." + Shown.name(key.getKey());
            if (!keys.add(key.getKey(), values(key.getValue(), place))) {
                throw new Fault(place, "stands there twice: keys know no case");
            }
        }
        return keys.build();
    }

    private static List<String> values(JsonNode node, String path) {
        return node.isArray()
                ? node.valueStream().map(value -> scalar(value, path)).toList()
                : List.of(scalar(node, path));
    }

    private static String scalar(JsonNode node, String path) {
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            throw new Fault(path, "must be a text, a number, a boolean, or a list of them");
        }
        return node.asText();
    }
}
