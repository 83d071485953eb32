package dev.pastgrant.policy.request;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of a request, each with its values. Names know no case; a key without values
 * is absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global
 *     condition keys</a>
 */
public final class RequestContext {
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    /** By name in lower case; not changed any more. */
    private final Map<String, List<String>> own;

    /** Other keys than its own. */
    private final @Nullable RequestContext others;

    /** Whether there are keys without values, which are absent whatever it is put over. */
    private final boolean hasAbsent;

    private final int longestValue;
    private final long allValues;

    /** The values of keys that may be spelled in any case. */
    public RequestContext(Map<String, List<String>> valuesByKey) {
        this(builder().setAll(valuesByKey));
    }

    private RequestContext(Builder builder) {
        this.own = builder.valuesByKey;
        this.others = null;
        this.hasAbsent = builder.hasAbsent;
        int longest = 0;
        long sum = 0;
        for (List<String> values : own.values()) {
            for (int i = 0; i < values.size(); i++) {
                int length = values.get(i).length();
                longest = Math.max(longest, length);
                sum += length + 1;
            }
        }
        this.longestValue = longest;
        this.allValues = sum;
    }

    private RequestContext(RequestContext one, RequestContext others) {
        this.own = one.own;
        this.others = one.others == null ? others : new RequestContext(one.others, others);
        this.hasAbsent = others.hasAbsent;
        this.longestValue = Math.max(one.longestValue, others.longestValue);
        this.allValues = one.allValues + others.allValues;
    }

    /** Of keys of the same name the one that was set last counts. */
    public static Builder builder() {
        return new Builder(Builder.KEYS);
    }

    /** A builder of a context with about so many keys. */
    public static Builder builder(int keys) {
        return new Builder(keys);
    }

    /** Puts a context together, once. */
    public static final class Builder {
        /** As many as most requests have, so that the table need not grow. */
        private static final int KEYS = 24;

        private final Map<String, List<String>> valuesByKey;
        private boolean hasAbsent;

        private Builder(int keys) {
            valuesByKey = HashMap.newHashMap(keys);
        }

        /** Sets a key of which nobody needs to find out that it is in lower case. */
        public Builder set(String lowerCaseKey, String value) {
            valuesByKey.put(lowerCaseKey, List.of(value));
            return this;
        }

        /** Sets a key that may be spelled in any case; without values it becomes absent. */
        public Builder set(String key, List<String> values) {
            if (values.isEmpty()) {
                valuesByKey.remove(normalized(key));
            } else {
                valuesByKey.put(normalized(key), List.copyOf(values));
            }
            return this;
        }

        /**
         * Sets a key that may be spelled in any case, unless it was set; whether it was not.
         *
         * @param values some; or none for a key that is absent, even from what this is put over
         */
        public boolean add(String key, List<String> values) {
            hasAbsent |= values.isEmpty();
            return valuesByKey.putIfAbsent(normalized(key), List.copyOf(values)) == null;
        }

        /** Sets keys that may be spelled in any case. */
        public Builder setAll(Map<String, List<String>> values) {
            values.forEach(this::set);
            return this;
        }

        /** Sets all keys of another context. */
        public Builder setAll(RequestContext other) {
            valuesByKey.putAll(other.valuesByKey());
            hasAbsent |= other.hasAbsent;
            return this;
        }

        /** What was set. Nothing may be set afterwards. */
        public RequestContext build() {
            return new RequestContext(this);
        }
    }

    /** The values by the names of their keys in lower case. */
    public Map<String, List<String>> valuesByKey() {
        if (others == null) {
            return Collections.unmodifiableMap(own);
        }
        Map<String, List<String>> all = new HashMap<>(others.valuesByKey());
        all.putAll(own);
        return Collections.unmodifiableMap(all);
    }

    /**
     * This context, and what another has beside it. Neither is copied, unless they have keys of the
     * same name.
     */
    public RequestContext over(RequestContext other) {
        if (own.isEmpty()) {
            return other;
        }
        if (other.own.isEmpty() && !hasAbsent) {
            return this;
        }
        return hasAbsent || sharesKeyWith(other)
                ? builder().setAll(other).setAll(valuesByKey()).build()
                : new RequestContext(this, other);
    }

    private boolean sharesKeyWith(RequestContext other) {
        for (String key : own.keySet()) {
            if (other.find(key) != null) {
                return true;
            }
        }
        return others != null && others.sharesKeyWith(other);
    }

    private @Nullable List<String> find(String lowerCaseKey) {
        List<String> values = own.get(lowerCaseKey);
        return values != null || others == null ? values : others.find(lowerCaseKey);
    }

    /** The characters of its longest value. */
    public int longestValue() {
        return longestValue;
    }

    /** The characters of all its values, and one more for each. */
    public long allValues() {
        return allValues;
    }

    /** This context with a key set, in place of what it may have been. */
    public RequestContext with(String key, String... values) {
        return withAll(Map.of(key, List.of(values)));
    }

    /** This context with further keys, which replace those of the same name. */
    public RequestContext withAll(Map<String, List<String>> further) {
        return further.isEmpty() ? this : builder().setAll(this).setAll(further).build();
    }

    /** The values of a key, none if the request does not have it. */
    public List<String> values(String key) {
        return valuesOf(normalized(key));
    }

    /** The values of a key of which nobody needs to find out that it is in lower case. */
    public List<String> valuesOf(String lowerCaseKey) {
        List<String> values = find(lowerCaseKey);
        return values == null ? List.of() : values;
    }

    private static String normalized(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestContext context
                && valuesByKey().equals(context.valuesByKey());
    }

    @Override
    public int hashCode() {
        return valuesByKey().hashCode();
    }

    @Override
    public String toString() {
        return valuesByKey().toString();
    }
}
