package dev.pastgrant.api.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.domain.authorization.PolicyText;

/** How a question refers to a policy document. */
@FunctionalInterface
interface Documents {
    /** The document is there itself. */
    Documents INLINE = Documents::inline;

    /**
     * A policy document and what the answer calls it.
     *
     * @param name such as {@code identity[0]}
     */
    record Document(String name, PolicyText text) {}

    /**
     * The document that a node stands for.
     *
     * @param path what messages call the node
     * @param name what the document is called by its place
     */
    Document read(JsonNode node, String path, String name);

    private static Document inline(JsonNode node, String path, String name) {
        if (!node.isObject()) {
            throw new Fault(path, "must be a policy document");
        }
        return new Document(name, new PolicyText(node.toString()));
    }
}
