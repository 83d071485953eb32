package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.policy.language.PolicyText;
import java.util.Optional;
import java.util.function.Function;

/** Finds the policy document to which a question refers. */
@FunctionalInterface
interface Documents {
    /** The document stands in the question itself. */
    Documents INLINE = Documents::inline;

    /**
     * The document stands in the question itself, or in a file.
     *
     * @param files the text of a file by its path; empty if it cannot be read
     */
    static Documents inlineOrIn(Function<String, Optional<String>> files) {
        return (node, path, name) ->
                node.isTextual() ? inFile(node.textValue(), path, files) : inline(node, path, name);
    }

    /**
     * A policy document and its name in the answer.
     *
     * @param name such as {@code identity[0]}, or the path of its file
     */
    record Document(String name, PolicyText text) {}

    /**
     * The document to which a node refers.
     *
     * @param path the path of the node in messages
     * @param name the name of the document by its place
     */
    Document read(JsonNode node, String path, String name);

    private static Document inFile(
            String file, String path, Function<String, Optional<String>> files) {
        String json =
                files.apply(file)
                        .orElseThrow(() -> new Fault(path, "cannot be read: `" + file + "`"));
        return new Document(file, new PolicyText(json));
    }

    private static Document inline(JsonNode node, String path, String name) {
        if (!node.isObject()) {
            throw new Fault(path, "must be a policy document");
        }
        return new Document(name, new PolicyText(node.toString()));
    }
}
