package dev.pastgrant.policy.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the policies read last, so that a text in use is parsed once. Parsing has no input but
 * the text, so a remembered policy never goes stale.
 */
public final class PolicyDocuments {
    private static final int SHARED_CAPACITY_CHARACTERS = 16 * 1024 * 1024;
    private static final int ENTRY_OVERHEAD_CHARACTERS = 512;
    private static final PolicyDocuments SHARED = new PolicyDocuments(SHARED_CAPACITY_CHARACTERS);

    private final int capacityCharacters;
    private final SequencedMap<String, ParsedPolicy> leastRecentFirst =
            new LinkedHashMap<>(16, 0.75f, true);
    private int heldCharacters;

    /**
     * The policy read last, which is found without the lock. After a change of a policy, all of its
     * holders look it up.
     */
    private volatile @Nullable Latest latest;

    PolicyDocuments(int capacityCharacters) {
        this.capacityCharacters = capacityCharacters;
    }

    /** The policy of this text, parsed now or before. */
    public static ParsedPolicy of(PolicyText text) {
        return SHARED.get(text);
    }

    private record Latest(String json, ParsedPolicy policy) {}

    ParsedPolicy get(PolicyText text) {
        Latest before = latest;
        if (before != null && before.json().equals(text.json())) {
            return before.policy();
        }
        ParsedPolicy found = find(text);
        latest = new Latest(text.json(), found);
        return found;
    }

    private ParsedPolicy find(PolicyText text) {
        synchronized (leastRecentFirst) {
            ParsedPolicy known = leastRecentFirst.get(text.json());
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: a long document must not hold up callers whose policies are known.
        ParsedPolicy parsed = PolicyParser.parse(text);
        remember(text.json(), parsed);
        return parsed;
    }

    int heldCharacters() {
        synchronized (leastRecentFirst) {
            return heldCharacters;
        }
    }

    private static int weight(String json) {
        return json.length() + ENTRY_OVERHEAD_CHARACTERS;
    }

    private void remember(String json, ParsedPolicy parsed) {
        synchronized (leastRecentFirst) {
            if (weight(json) > capacityCharacters
                    || leastRecentFirst.putIfAbsent(json, parsed) != null) {
                return;
            }
            heldCharacters += weight(json);
            while (heldCharacters > capacityCharacters) {
                Map.Entry<String, ParsedPolicy> forgotten = leastRecentFirst.pollFirstEntry();
                heldCharacters -= weight(forgotten.getKey());
            }
        }
    }
}
