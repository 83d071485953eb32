package dev.pastgrant.api.iam.roletemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of parameters, which are written {@code @{name}}. In a policy a list
 * takes the place of a string that is nothing but its parameter; anywhere else its values are
 * joined with commas. A value stays inside its JSON string, whatever it holds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-policy-templates.html">Policy
 *     templates</a>
 */
record TemplateText(Map<String, List<String>> values, Set<String> lists) {
    private static final Pattern PARAMETER = Pattern.compile("@\\{([^{}]*)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The parameters that a text names. */
    static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = PARAMETER.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** A name, path, description or tag with its values. */
    String text(String template) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(joined(found.group(1))));
    }

    private String joined(String parameter) {
        return String.join(",", values.getOrDefault(parameter, List.of()));
    }

    /** A policy with its values. */
    String policy(String template) {
        try {
            return JSON.writeValueAsString(filled(JSON.readTree(template)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a template was read that is not JSON", e);
        }
    }

    private JsonNode filled(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties()
                    .forEach(each -> object.set(text(each.getKey()), filled(each.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(each -> array.add(filled(each)));
            return array;
        }
        return node.isTextual() ? filled(node.textValue()) : node;
    }

    private JsonNode filled(String template) {
        Matcher whole = PARAMETER.matcher(template);
        if (whole.matches() && lists.contains(whole.group(1))) {
            ArrayNode array = NODES.arrayNode();
            values.getOrDefault(whole.group(1), List.of()).forEach(array::add);
            return array;
        }
        return NODES.textNode(text(template));
    }
}
