package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.ScalarRules;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.api.wire.shape.SecretMembers;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Checks a request against AWS's service model and reports every violation in AWS's words. */
public final class Constraints {
    private final ServiceModel model;
    private final List<String> violations = new ArrayList<>();

    /** What IAM says in its own words. It says so only where nothing else is wrong. */
    private final List<String> sentences = new ArrayList<>();

    private Constraints(ServiceModel model) {
        this.model = model;
    }

    /** All violations in one ValidationError; empty if there are no violations. */
    public static Optional<WireError> check(Operation operation, SdkPojo request) {
        Constraints check = new Constraints(ServiceModel.of(operation.service()));
        check.structure(check.model.structure(operation.input()), request, "");
        return check.violations.isEmpty()
                ? check.sentences.stream().findFirst().map(Constraints::error)
                : Optional.of(check.error());
    }

    private static WireError error(String sentence) {
        return new WireError(CommonError.VALIDATION_ERROR, sentence);
    }

    private WireError error() {
        int n = violations.size();
        return error(
                n
                        + (n == 1
                                ? " validation error detected: "
                                : " validation errors detected: ")
                        + String.join("; ", violations));
    }

    private void structure(Shape.@Nullable Structure shape, SdkPojo pojo, String prefix) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Shape.Member member = shape == null ? null : shape.members().get(field.memberName());
            if (member != null) {
                String path = prefix + SdkFields.lowerCamelCase(field.memberName());
                Object value = SdkFields.value(pojo, field);
                if (value != null) {
                    boolean hidden = SecretMembers.isSecret(field.memberName());
                    value(model.shape(member.shape()), value, path, hidden);
                } else if (member.required()) {
                    violated("Value null", path, "Member must not be null");
                }
            }
        }
    }

    private void value(Shape shape, Object value, String path, boolean hidden) {
        switch (shape) {
            case Shape.Structure s when value instanceof SdkPojo pojo ->
                    structure(s, pojo, path + ".");
            case Shape.ListOf s when value instanceof List<?> list -> list(s, list, path, hidden);
            case Shape.MapOf s when value instanceof Map<?, ?> map -> map(s, map, path);
            case Shape.Text text when value instanceof String s && sentence(text, path) != null ->
                    named(text, s, path, hidden);
            case Shape.Text _, Shape.Numeric _, Shape.Blob _ -> {
                String shown = shown(value, hidden || shape.isSensitive());
                ScalarRules.broken(shape, value).forEach(rule -> violated(shown, path, rule));
            }
            case Shape.Structure _, Shape.ListOf _, Shape.MapOf _, Shape.Plain _ -> {}
        }
    }

    private @Nullable String sentence(Shape.Text shape, String path) {
        return model.service() == Service.IAM ? IamSentences.of(shape, path) : null;
    }

    /** Checks a name or path, of whose pattern IAM speaks in its own words. */
    private void named(Shape.Text shape, String value, String path, boolean hidden) {
        value(shape.withoutPattern(), value, path, hidden);
        String sentence = sentence(shape, path);
        if (sentence != null && ScalarRules.breaksPattern(shape, value)) {
            sentences.add(sentence);
        }
    }

    /** Checks a list. The elements of a list that is too long are not checked. */
    private void list(Shape.ListOf shape, List<?> list, String path, boolean hidden) {
        Shape element = model.shape(shape.element());
        boolean structures = element instanceof Shape.Structure;
        String shown = shown(list, hidden || structures || element.isSensitive());
        List<String> broken = ScalarRules.size(shape.length(), list.size());
        broken.forEach(rule -> violated(shown, path, rule));
        if (broken.isEmpty() && structures) {
            for (int i = 0; i < list.size(); i++) {
                value(element, list.get(i), path + "." + (i + 1) + ".member", hidden);
            }
        } else if (broken.isEmpty() && anyBroken(element, list)) {
            violated(shown, path, "Member must satisfy constraint: " + ScalarRules.all(element));
        }
    }

    private void map(Shape.MapOf shape, Map<?, ?> map, String path) {
        Shape key = model.shape(shape.key());
        Shape element = model.shape(shape.value());
        String shown = shown(map, !isScalar(element) || element.isSensitive());
        ScalarRules.size(shape.length(), map.size()).forEach(rule -> violated(shown, path, rule));
        if (anyBroken(key, map.keySet())) {
            violated(shown, path, "Map keys must satisfy constraint: " + ScalarRules.all(key));
        }
        if (!isScalar(element)) {
            map.forEach((k, v) -> value(element, v, path + "." + k + ".member", false));
        } else if (anyBroken(element, map.values())) {
            violated(shown, path, "Map value must satisfy constraint: " + ScalarRules.all(element));
        }
    }

    private static boolean isScalar(Shape shape) {
        return switch (shape) {
            case Shape.Text _, Shape.Numeric _, Shape.Plain _, Shape.Blob _ -> true;
            case Shape.Structure _, Shape.ListOf _, Shape.MapOf _ -> false;
        };
    }

    private static boolean anyBroken(Shape element, Iterable<?> values) {
        for (Object value : values) {
            if (!ScalarRules.broken(element, value).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String shown(Object value, boolean hidden) {
        return hidden ? "Value" : "Value '" + value + "'";
    }

    private void violated(String shown, String path, String rule) {
        violations.add(shown + " at '" + path + "' failed to satisfy constraint: " + rule);
    }
}
