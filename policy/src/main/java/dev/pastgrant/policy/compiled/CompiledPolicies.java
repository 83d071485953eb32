package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the documents compiled last, so that a document attached to many principals is compiled
 * once. Compiling has no input but the document, so a remembered policy never goes stale.
 */
final class CompiledPolicies {
    private static final int SHARED_CAPACITY = 1 << 20;
    private static final CompiledPolicies SHARED = new CompiledPolicies(SHARED_CAPACITY);

    /** The number of slots for finding documents by identity instead of by content. */
    private static final int MOST_RECENT = 1 << 13;

    private final int capacity;

    /**
     * Documents that were found recently, each in one of two neighbouring slots. They save a lookup
     * by content, which reads the whole document. The array needs no lock: an entry is right no
     * matter which thread wrote it.
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

    /**
     * Documents with equal content share one compiled policy. Organizations read some patterns
     * differently, so their policies are kept apart.
     */
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

    /** A document and its compiled policy. */
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
        // All entries of `recent` together must not outweigh the policies remembered by content.
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
