package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.policy.language.PolicyText;
import java.util.Optional;
import java.util.function.Function;

/** How a question refers to a policy document. */
@FunctionalInterface
interface Documents {
    /** The document is there itself. */
    Documents INLINE = Documents::inline;

    /**
     * The document is there itself, or in a file.
     *
     * @param files the text of a file by its path; empty if it cannot be read
     */
    static Documents inlineOrIn(Function<String, Optional<String>> files) {
        return (node, path, name) ->
                node.isTextual() ? inFile(node.textValue(), path, files) : inline(node, path, name);
    }

    /**
     * A policy document and what the answer calls it.
     *
     * @param name such as {@code identity[0]}, or the path of its file
     */
    record Document(String name, PolicyText text) {}

    /**
     * The document that a node stands for.
     *
     * @param path what messages call the node
     * @param name what the document is called by its place
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
