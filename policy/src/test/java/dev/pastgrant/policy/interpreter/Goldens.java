package dev.pastgrant.policy.interpreter;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pastgrant.policy.request.RequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the golden files: a folder of JSON arrays, each element one case. */
public final class Goldens {
    private static final Path FOLDER = Path.of("src/test/resources/policies");
    public static final JsonMapper JSON = new JsonMapper();

    private Goldens() {}

    public static List<JsonNode> cases(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().flatMap(file -> read(file).valueStream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("in " + file, e);
        }
    }

    static RequestContext context(JsonNode node) {
        Map<String, List<String>> keys = new HashMap<>();
        node.properties().forEach(key -> keys.put(key.getKey(), texts(key.getValue())));
        return new RequestContext(keys);
    }

    public static JsonNode required(JsonNode node, String field) {
        return requireNonNull(node.get(field), () -> "no `" + field + "` in " + node);
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asText).toList()
                : List.of(node.asText());
    }
}
