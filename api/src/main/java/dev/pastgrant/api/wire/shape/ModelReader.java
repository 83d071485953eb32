package dev.pastgrant.api.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a service model from the reduced copy in this module's resources. */
final class ModelReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelReader() {}

    static ServiceModel read(Service service) {
        String resource = service.sdkName() + ".json";
        try (InputStream in = ModelReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no service model `" + resource + "`");
            }
            JsonNode root = JSON.readTree(in);
            return new ServiceModel(service, operations(service, root), shapes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Operation> operations(Service service, JsonNode root) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        root.path("operations")
                .properties()
                .forEach(e -> {
                    JsonNode o = e.getValue();
                    operations.put(e.getKey(), operation(service, e.getKey(), o));
                });
        return operations;
    }

    private static Operation operation(Service service, String name, JsonNode o) {
        return new Operation(
                service,
                name,
                optionalText(o, "input"),
                optionalText(o, "output"),
                texts(o.path("errors")),
                o.path("authtype").asText("").equals("none"),
                optionalText(o.path("http"), "method"),
                optionalText(o.path("http"), "requestUri"));
    }

    private static Map<String, Shape> shapes(JsonNode root) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        root.path("shapes")
                .properties()
                .forEach(e -> shapes.put(e.getKey(), shape(e.getKey(), e.getValue())));
        return shapes;
    }

    private static Shape shape(String name, JsonNode o) {
        String type = o.path("type").asText();
        boolean sensitive = o.path("sensitive").asBoolean();
        return switch (type) {
            case "structure" -> new Shape.Structure(name, members(o), error(o));
            case "string" ->
                    new Shape.Text(name, bounds(o), pattern(o), texts(o.path("enum")), sensitive);
            case "list" -> new Shape.ListOf(name, o.path("member").asText(), bounds(o));
            case "map" ->
                    new Shape.MapOf(
                            name, o.path("key").asText(), o.path("value").asText(), bounds(o));
            case "integer", "long", "float", "double" -> new Shape.Numeric(name, bounds(o));
            case "boolean", "timestamp" -> new Shape.Plain(name);
            case "blob" -> new Shape.Blob(name, bounds(o), sensitive);
            default -> throw new IllegalStateException("shape type `" + type + "`");
        };
    }

    private static Map<String, Shape.Member> members(JsonNode structure) {
        List<String> required = texts(structure.path("required"));
        Map<String, Shape.Member> members = new LinkedHashMap<>();
        structure
                .path("members")
                .properties()
                .forEach(e -> {
                    JsonNode m = e.getValue();
                    String shape = m.isTextual() ? m.asText() : m.path("shape").asText();
                    members.put(e.getKey(), new Shape.Member(shape, required.contains(e.getKey())));
                });
        return members;
    }

    private static Shape.@Nullable ErrorTrait error(JsonNode structure) {
        JsonNode error = structure.path("error");
        if (error.isMissingNode()) {
            return null;
        }
        JsonNode status = error.path("httpStatusCode");
        return new Shape.ErrorTrait(
                error.path("code").asText(),
                status.isInt() ? OptionalInt.of(status.asInt()) : OptionalInt.empty());
    }

    private static Shape.@Nullable ModelPattern pattern(JsonNode o) {
        return o.has("pattern") ? ModelPatterns.compile(o.path("pattern").asText()) : null;
    }

    private static Shape.Bounds bounds(JsonNode o) {
        return new Shape.Bounds(bound(o.path("min")), bound(o.path("max")));
    }

    private static OptionalLong bound(JsonNode n) {
        return n.isNumber() ? OptionalLong.of(n.asLong()) : OptionalLong.empty();
    }

    private static Optional<String> optionalText(JsonNode o, String field) {
        return Optional.ofNullable(o.get(field)).map(JsonNode::asText);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
