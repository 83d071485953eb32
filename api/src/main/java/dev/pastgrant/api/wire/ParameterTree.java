package dev.pastgrant.api.wire;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** awsQuery's dotted names ({@code Tags.member.1.Key}) as a tree. */
final class ParameterTree {
    private static final int MAX_DEPTH = 24;
    private static final Pattern DOT = Pattern.compile("\\.");

    private final Map<String, ParameterTree> children = new LinkedHashMap<>();
    private @Nullable String value;

    private ParameterTree() {}

    static Outcome<ParameterTree, WireError> of(FormParameters form) {
        ParameterTree root = new ParameterTree();
        for (FormParameters.Parameter p : form.parameters()) {
            String[] path = DOT.split(p.name(), MAX_DEPTH + 1);
            if (path.length > MAX_DEPTH) {
                return Outcome.bad(
                        new WireError(
                                CommonError.MALFORMED_INPUT, "The parameters nest too deeply."));
            }
            root.descend(path).value = p.value();
        }
        return Outcome.ok(root);
    }

    /** The value at this name; null if there are only longer names below it. */
    @Nullable String value() {
        return value;
    }

    Map<String, ParameterTree> children() {
        return children;
    }

    List<ParameterTree> list() {
        return List.copyOf(children.values());
    }

    void removeChildren(Predicate<String> names) {
        children.keySet().removeIf(names);
    }

    @Nullable ParameterTree child(String name) {
        return children.get(name);
    }

    private ParameterTree descend(String[] path) {
        ParameterTree node = this;
        for (String name : path) {
            node = node.children.computeIfAbsent(name, _ -> new ParameterTree());
        }
        return node;
    }
}
