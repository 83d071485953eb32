package dev.pastgrant.policy.request;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of a request, each with its values. Names ignore case. A key without values is
 * absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global
 *     condition keys</a>
 */
public final class RequestContext {
    public static final RequestContext EMPTY = new RequestContext(Map.of());

    /** The values by name in lower case. The map never changes. */
    private final Map<String, List<String>> own;

    /**
     * A context with other keys, none of which is in {@link #own}; null if there is no such
     * context.
     */
    private final @Nullable RequestContext others;

    /**
     * Whether there are keys without values. Such a key stays absent if this context is put over
     * another that has it.
     */
    private final boolean hasAbsent;

    private final int longestValue;
    private final long allValues;

    /** A context of these values. Keys may be spelled in any case. */
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

    /** A builder of a context. If a key is set several times, the last values count. */
    public static Builder builder() {
        return new Builder(Builder.KEYS);
    }

    /** A builder of a context with about this many keys. */
    public static Builder builder(int keys) {
        return new Builder(keys);
    }

    /** Builds one context. */
    public static final class Builder {
        /** The number of keys that most requests have, so that the table need not grow. */
        private static final int KEYS = 24;

        private final Map<String, List<String>> valuesByKey;
        private boolean hasAbsent;

        private Builder(int keys) {
            valuesByKey = HashMap.newHashMap(keys);
        }

        /** Sets a key that is already in lower case. */
        public Builder set(String lowerCaseKey, String value) {
            valuesByKey.put(lowerCaseKey, List.of(value));
            return this;
        }

        /** Sets a key that may be spelled in any case. Without values the key becomes absent. */
        public Builder set(String key, List<String> values) {
            if (values.isEmpty()) {
                valuesByKey.remove(normalized(key));
            } else {
                valuesByKey.put(normalized(key), List.copyOf(values));
            }
            return this;
        }

        /**
         * Sets a key that may be spelled in any case, unless it is set already.
         *
         * @param values empty for a key that is absent, even if this context is put over another
         *     that has it
         * @return whether the key was set now
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

        /** The context of the keys that were set. The builder must not be used afterwards. */
        public RequestContext build() {
            return new RequestContext(this);
        }
    }

    /** The values, by the keys' names in lower case. */
    public Map<String, List<String>> valuesByKey() {
        if (others == null) {
            return Collections.unmodifiableMap(own);
        }
        Map<String, List<String>> all = new HashMap<>(others.valuesByKey());
        all.putAll(own);
        return Collections.unmodifiableMap(all);
    }

    /**
     * This context with the keys that only another has. Neither is copied, unless both have a key
     * of the same name or this one has absent keys.
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

    /** The number of characters of its longest value. */
    public int longestValue() {
        return longestValue;
    }

    /** The number of characters of all its values, plus one for each value. */
    public long allValues() {
        return allValues;
    }

    /** This context with one key set, which replaces a key of the same name. */
    public RequestContext with(String key, String... values) {
        return withAll(Map.of(key, List.of(values)));
    }

    /** This context with further keys, which replace those of the same name. */
    public RequestContext withAll(Map<String, List<String>> further) {
        return further.isEmpty() ? this : builder().setAll(this).setAll(further).build();
    }

    /** The values of a key; empty if the request does not have it. */
    public List<String> values(String key) {
        return valuesOf(normalized(key));
    }

    /** The values of a key that is already in lower case; empty if the request does not have it. */
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
