package dev.pastgrant.policy.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.policy.interpreter.Goldens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Changes policies as their grammar sees them: elements are dropped, copied from elsewhere,
 * renamed, listed, nested, or get values that policies are full of.
 */
final class PolicyMutations {
    private static final List<String> TEXTS =
            List.of(
                    "*",
                    "",
                    "Allow",
                    "Deny",
                    "2008-10-17",
                    "s3:*",
                    "s3:GetObject",
                    "arn:aws:s3:::bucket/*",
                    "arn:aws:sqs:*:111111111111",
                    "arn:aws:s3:::bucket/${aws:username}",
                    "${aws:x, 'key'}",
                    "${aws:nope",
                    "111111111111",
                    "arn:aws:iam::111111111111:user/staff/alice",
                    "true",
                    "1",
                    "2026-01-01T00:00:00Z",
                    "203.0.113.0/24");
    private static final List<String> KEYS =
            List.of(
                    "Statement",
                    "Action",
                    "NotAction",
                    "Resource",
                    "NotResource",
                    "Principal",
                    "NotPrincipal",
                    "Condition",
                    "StringEquals",
                    "ForAllValues:StringNotLike",
                    "NullIfExists",
                    "ArnLike",
                    "AWS",
                    "aws:x");

    private final List<JsonNode> policies;
    private final Random random;

    PolicyMutations(List<JsonNode> policies, Random random) {
        this.policies = policies;
        this.random = random;
    }

    /** A policy changed in up to two places. */
    JsonNode next() {
        JsonNode policy = anyOf(policies).deepCopy();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<ContainerNode<?>> places = containers(policy);
            if (!places.isEmpty()) {
                mutate(anyOf(places));
            }
        }
        return policy;
    }

    private void mutate(ContainerNode<?> place) {
        switch (place) {
            case ObjectNode object -> mutate(object);
            case ArrayNode array -> mutate(array);
            default -> throw new IllegalStateException("a third kind of container");
        }
    }

    private void mutate(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set(anyOf(KEYS), anyValue());
            return;
        }
        String name = anyOf(names);
        switch (random.nextInt(12)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(anyOf(KEYS), object.remove(name));
            case 2 -> object.set(anyOf(KEYS), anyValue());
            case 3 -> object.set(name, Goldens.JSON.createArrayNode().add(object.get(name)));
            case 4 -> object.set(name, Goldens.JSON.createObjectNode().set(name, object.get(name)));
            case 5 -> object.set(name, anyValue());
            default -> object.set(name, valueOfSame(name, object.get(name)));
        }
    }

    /** What another policy has there, which the grammar may well allow. */
    private JsonNode valueOfSame(String name, JsonNode otherwise) {
        JsonNode value = anyOf(policies).findValue(name);
        return value == null ? otherwise : value.deepCopy();
    }

    private void mutate(ArrayNode array) {
        int at = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.insert(at, anyValue());
            case 1 -> array.remove(at);
            default -> array.insert(at, array.deepCopy());
        }
    }

    private JsonNode anyValue() {
        return switch (random.nextInt(4)) {
            case 0 -> Goldens.JSON.getNodeFactory().numberNode(random.nextInt(3));
            case 1 -> anyOf(containers(anyOf(policies))).deepCopy();
            default -> Goldens.JSON.getNodeFactory().textNode(anyOf(TEXTS));
        };
    }

    private static List<ContainerNode<?>> containers(JsonNode node) {
        List<ContainerNode<?>> found = new ArrayList<>();
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
        }
        node.forEach(child -> found.addAll(containers(child)));
        return found;
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
