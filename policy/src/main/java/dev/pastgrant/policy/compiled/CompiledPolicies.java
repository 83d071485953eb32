package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the documents compiled last, so that one that is attached to many is compiled once.
 * Compiling has no other input than the document, so what is remembered never goes stale.
 */
final class CompiledPolicies {
    private static final int SHARED_CAPACITY = 1 << 20;
    private static final CompiledPolicies SHARED = new CompiledPolicies(SHARED_CAPACITY);

    /** As many documents can be found by what they are, not by what they say. */
    private static final int MOST_RECENT = 1 << 13;

    private final int capacity;

    /**
     * Documents found of late, each in one of two neighbouring places: to look one up by content is
     * to go through all of it. Unguarded, for an entry is right whoever wrote it.
     */
    private final @Nullable Recent[] recent = new Recent[MOST_RECENT];

    private final SequencedMap<Key, CompiledPolicy> leastRecentFirst =
            new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    /**
     * @param capacity how many patterns and values the documents may have together
     */
    CompiledPolicies(int capacity) {
        this.capacity = capacity;
    }

    static CompiledPolicies shared() {
        return SHARED;
    }

    /** Documents of equal content are one; but organizations read some patterns otherwise. */
    private record Key(PolicyDocument document, boolean isOfOrganization, int hash) {
        static Key of(PolicyDocument document, boolean isOfOrganization) {
            return new Key(document, isOfOrganization, document.hashCode());
        }

        @Override
        public int hashCode() {
            return hash;
        }

        int weight() {
            return 8 + document.statements().stream().mapToInt(Key::weight).sum();
        }

        private static int weight(Statement statement) {
            var resources = statement.resources();
            var principals = statement.principals();
            return 4
                    + statement.actions().patterns().size()
                    + (resources == null ? 0 : resources.patterns().size())
                    + (principals == null ? 0 : principals.entries().size())
                    + statement.conditions().stream()
                            .mapToInt(condition -> 2 + condition.values().size())
                            .sum();
        }
    }

    /** A document, and what it is compiled to. */
    private record Recent(
            PolicyDocument document, boolean isOfOrganization, CompiledPolicy compiled) {
        @SuppressWarnings("ReferenceEquality") // Equal documents are found by their content.
        boolean isOf(PolicyDocument other, boolean otherIsOfOrganization) {
            return document == other && isOfOrganization == otherIsOfOrganization;
        }
    }

    CompiledPolicy of(PolicyDocument document, Gate gate) {
        boolean isOfOrganization = CompiledPolicy.isOfOrganization(gate);
        int place = 2 * System.identityHashCode(document) & (MOST_RECENT - 1);
        Recent first = recent[place];
        if (first != null && first.isOf(document, isOfOrganization)) {
            return first.compiled();
        }
        Recent second = recent[place + 1];
        if (second != null && second.isOf(document, isOfOrganization)) {
            return second.compiled();
        }
        Key key = Key.of(document, isOfOrganization);
        CompiledPolicy compiled = ofEqual(key, gate);
        // However many they are, together they must not outweigh what is remembered by content.
        if (key.weight() <= capacity / MOST_RECENT) {
            recent[place + 1] = first;
            recent[place] = new Recent(document, isOfOrganization, compiled);
        }
        return compiled;
    }

    private CompiledPolicy ofEqual(Key key, Gate gate) {
        synchronized (leastRecentFirst) {
            CompiledPolicy known = leastRecentFirst.get(key);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: a long document must not hold up callers whose policies are known.
        CompiledPolicy compiled = CompiledPolicy.of(key.document(), gate);
        remember(key, compiled);
        return compiled;
    }

    int held() {
        synchronized (leastRecentFirst) {
            return held;
        }
    }

    private void remember(Key key, CompiledPolicy compiled) {
        synchronized (leastRecentFirst) {
            if (key.weight() > capacity || leastRecentFirst.putIfAbsent(key, compiled) != null) {
                return;
            }
            held += key.weight();
            while (held > capacity) {
                Map.Entry<Key, CompiledPolicy> forgotten = leastRecentFirst.pollFirstEntry();
                held -= forgotten.getKey().weight();
            }
        }
    }
}
