package dev.pastgrant.domain.authorization;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The condition keys of a request, each with its values. Names know no case; a key without values
 * is absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global
 *     condition keys</a>
 */
public record RequestContext(Map<String, List<String>> valuesByKey) {
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    public RequestContext {
        Map<String, List<String>> normalized = new HashMap<>();
        valuesByKey.forEach((key, values) -> putIfAny(normalized, key, values));
        valuesByKey = Map.copyOf(normalized);
    }

    /** This context with a key set, in place of what it may have been. */
    public RequestContext with(String key, String... values) {
        return withAll(Map.of(key, List.of(values)));
    }

    /** This context with further keys, which replace those of the same name. */
    public RequestContext withAll(Map<String, List<String>> further) {
        Map<String, List<String>> all = new HashMap<>(valuesByKey);
        further.forEach((key, values) -> putIfAny(all, key, values));
        return new RequestContext(all);
    }

    /** The values of a key, none if the request does not have it. */
    public List<String> values(String key) {
        return valuesByKey.getOrDefault(normalized(key), List.of());
    }

    private static void putIfAny(
            Map<String, List<String>> target, String key, List<String> values) {
        if (values.isEmpty()) {
            target.remove(normalized(key));
        } else {
            target.put(normalized(key), List.copyOf(values));
        }
    }

    private static String normalized(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
