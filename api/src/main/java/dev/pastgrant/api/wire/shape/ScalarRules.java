package dev.pastgrant.api.wire.shape;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** The rules of the service model for single values, in AWS's words and AWS's order. */
public final class ScalarRules {
    /**
     * The longest text on which a pattern is tried if the model sets no maximum. A longer text
     * never matches.
     */
    private static final int MAX_MATCHED = 131_072;

    private ScalarRules() {}

    /** The rules that a value breaks. */
    public static List<String> broken(Shape shape, Object value) {
        return switch (shape) {
            case Shape.Text text when value instanceof String s -> text(text, s);
            case Shape.Numeric n when value instanceof Number v ->
                    range(n.range(), v.doubleValue());
            case Shape.Blob blob when value instanceof SdkBytes b ->
                    size(blob.length(), b.asByteArrayUnsafe().length);
            case Shape.Text _, Shape.Numeric _, Shape.Blob _ -> List.of();
            case Shape.Structure _, Shape.ListOf _, Shape.MapOf _, Shape.Plain _ -> List.of();
        };
    }

    /** All rules of a shape, as AWS lists them for the elements of a list. */
    public static List<String> all(Shape shape) {
        List<String> rules = new ArrayList<>();
        switch (shape) {
            case Shape.Text text -> {
                text.length().max().ifPresent(max -> rules.add(atMost("length", max)));
                text.length().min().ifPresent(min -> rules.add(atLeast("length", min)));
                if (text.pattern() != null) {
                    rules.add(pattern(text.pattern()));
                }
                if (!text.enumValues().isEmpty()) {
                    rules.add(enumeration(text));
                }
            }
            case Shape.Numeric n -> {
                n.range().max().ifPresent(max -> rules.add(atMost("value", max)));
                n.range().min().ifPresent(min -> rules.add(atLeast("value", min)));
            }
            case Shape.Structure _, Shape.ListOf _, Shape.MapOf _, Shape.Plain _, Shape.Blob _ -> {}
        }
        return rules;
    }

    /** The rules that the length of a list, map or blob breaks. */
    public static List<String> size(Shape.Bounds bounds, int size) {
        List<String> broken = new ArrayList<>();
        bounds.max().stream().filter(m -> size > m).forEach(m -> broken.add(atMost("length", m)));
        bounds.min().stream().filter(m -> size < m).forEach(m -> broken.add(atLeast("length", m)));
        return broken;
    }

    /**
     * The rules that a text breaks. Its length is checked first, so that no pattern is tried on a
     * text that is too long.
     */
    private static List<String> text(Shape.Text shape, String value) {
        List<String> broken = size(shape.length(), value.codePointCount(0, value.length()));
        Shape.ModelPattern pattern = shape.pattern();
        if (pattern != null && breaksPattern(shape, value)) {
            broken.add(pattern(pattern));
        }
        if (!shape.enumValues().isEmpty() && !shape.enumValues().contains(value)) {
            broken.add(enumeration(shape));
        }
        return broken;
    }

    /** Whether a text of an allowed length does not match the pattern of its shape. */
    public static boolean breaksPattern(Shape.Text shape, String value) {
        long max = shape.length().max().orElse(Long.MAX_VALUE);
        Shape.ModelPattern pattern = shape.pattern();
        return pattern != null
                && value.codePointCount(0, value.length()) <= max
                && !matches(shape, pattern, value);
    }

    /**
     * Whether a pattern matches. Like AWS, it must match the whole value, with or without anchors.
     */
    private static boolean matches(Shape.Text shape, Shape.ModelPattern pattern, String value) {
        boolean bounded = shape.length().max().isPresent() || value.length() <= MAX_MATCHED;
        return bounded && pattern.compiled().matcher(value).matches();
    }

    private static List<String> range(Shape.Bounds range, double value) {
        List<String> broken = new ArrayList<>();
        range.max().stream().filter(m -> value > m).forEach(m -> broken.add(atMost("value", m)));
        range.min().stream().filter(m -> value < m).forEach(m -> broken.add(atLeast("value", m)));
        return broken;
    }

    private static String atMost(String what, long max) {
        return "Member must have " + what + " less than or equal to " + max;
    }

    private static String atLeast(String what, long min) {
        return "Member must have " + what + " greater than or equal to " + min;
    }

    private static String pattern(Shape.ModelPattern pattern) {
        return "Member must satisfy regular expression pattern: " + pattern.text();
    }

    private static String enumeration(Shape.Text shape) {
        return "Member must satisfy enum value set: " + shape.enumValues();
    }
}
