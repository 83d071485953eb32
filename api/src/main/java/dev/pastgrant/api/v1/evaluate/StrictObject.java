package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.wire.Shown;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object in which every field must be known, so that a typing error cannot leave a policy
 * out of a decision.
 *
 * @param path the object's path in messages; empty for the outermost object
 */
record StrictObject(JsonNode node, String path) {
    /** The object at that path. It may have only these fields. */
    static StrictObject of(JsonNode node, String path, String... fields) {
        if (!node.isObject()) {
            throw path.isEmpty()
                    ? new Fault("a JSON object is expected")
                    : new Fault(path, "must be a JSON object");
        }
        var object = new StrictObject(node, path);
        KnownNames known = KnownNames.of(fields);
        node.fieldNames().forEachRemaining(name -> object.require(known, name));
        return object;
    }

    private void require(KnownNames known, String name) {
        if (!known.has(name)) {
            throw new Fault(pathOf(Shown.name(name)), known.unknown(name));
        }
    }

    boolean has(String field) {
        return node.has(field);
    }

    Optional<JsonNode> find(String field) {
        return Optional.ofNullable(node.get(field));
    }

    Optional<String> findText(String field) {
        return find(field).map(value -> text(value, pathOf(field)));
    }

    String text(String field) {
        return findText(field).orElseThrow(() -> new Fault(pathOf(field), "is missing"));
    }

    JsonNode require(String field) {
        return find(field).orElseThrow(() -> new Fault(pathOf(field), "is missing"));
    }

    /** The path of one of its fields in messages. */
    String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    static String text(JsonNode node, String path) {
        if (!node.isTextual() || node.textValue().isEmpty()) {
            throw new Fault(path, "must be a text");
        }
        return node.textValue();
    }

    /** The elements of a list. */
    static List<JsonNode> elements(JsonNode node, String path) {
        if (!node.isArray()) {
            throw new Fault(path, "must be a list");
        }
        return node.valueStream().toList();
    }
}
