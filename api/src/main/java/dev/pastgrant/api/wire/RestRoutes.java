package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a restJson operation by its method and raw path. A literal segment takes precedence over a
 * label.
 */
final class RestRoutes {
    private static final Map<Service, RestRoutes> BUILT = new ConcurrentHashMap<>();

    /** An operation and its decoded path labels. */
    record Match(Operation operation, Map<String, String> labels) {}

    private final Node root = new Node();

    static RestRoutes of(Service service) {
        return BUILT.computeIfAbsent(service, s -> new RestRoutes(ServiceModel.of(s)));
    }

    private RestRoutes(ServiceModel model) {
        for (Operation operation : model.operations()) {
            operation.requestUri().ifPresent(uri -> add(operation, uri));
        }
    }

    /**
     * The operation of a path. The path is split before it is decoded, so that an encoded slash
     * stays inside its label.
     */
    Optional<Match> match(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        Operation operation = root.find(method, segments);
        return operation == null ? Optional.empty() : labels(operation, segments);
    }

    private void add(Operation operation, String template) {
        Node node = root;
        for (String segment : segments(template)) {
            node = isLabel(segment) ? node.labelChild() : node.literalChild(segment);
        }
        node.byMethod.put(operation.httpMethod().orElseThrow(), operation);
    }

    private static Optional<Match> labels(Operation operation, List<String> segments) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> template = segments(operation.requestUri().orElseThrow());
        for (int i = 0; i < segments.size(); i++) {
            if (isLabel(template.get(i))) {
                Optional<String> value = PercentDecoding.decode(segments.get(i), false);
                if (value.isEmpty() || value.get().isEmpty()) {
                    return Optional.empty();
                }
                String label = template.get(i);
                labels.put(label.substring(1, label.length() - 1), value.get());
            }
        }
        return Optional.of(new Match(operation, labels));
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/+", "").split("/", -1));
    }

    private static boolean isLabel(String segment) {
        return segment.startsWith("{");
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Operation> byMethod = new HashMap<>();
        private @Nullable Node label;

        private Node literalChild(String segment) {
            return literals.computeIfAbsent(segment, _ -> new Node());
        }

        private Node labelChild() {
            if (label == null) {
                label = new Node();
            }
            return label;
        }

        private @Nullable Operation find(String method, List<String> rest) {
            if (rest.isEmpty()) {
                return byMethod.get(method);
            }
            List<String> next = rest.subList(1, rest.size());
            Node literal = literals.get(rest.getFirst());
            Operation found = literal == null ? null : literal.find(method, next);
            return found != null || label == null ? found : label.find(method, next);
        }
    }
}
