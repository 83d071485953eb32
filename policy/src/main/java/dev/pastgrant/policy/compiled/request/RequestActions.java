package dev.pastgrant.policy.compiled.request;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Gives all spellings of an action one {@link RequestAction}. Only speed depends on its being the
 * same object: when there are too many actions, it forgets all of them and begins again.
 */
public final class RequestActions {
    public static final int MOST_SPELLINGS = 1 << 15;
    private static final int LONGEST_SHARED = 128;
    private static final ConcurrentMap<String, RequestAction> BY_SPELLING =
            new ConcurrentHashMap<>();

    private RequestActions() {}

    static RequestAction of(String spelled) {
        RequestAction known = BY_SPELLING.get(spelled);
        return known != null ? known : remember(spelled);
    }

    public static int count() {
        return BY_SPELLING.size();
    }

    private static RequestAction remember(String spelled) {
        if (spelled.length() > LONGEST_SHARED || !isAscii(spelled)) {
            return new RequestAction(spelled, false);
        }
        if (BY_SPELLING.size() >= MOST_SPELLINGS) {
            BY_SPELLING.clear();
        }
        RequestAction action =
                BY_SPELLING.computeIfAbsent(
                        spelled.toLowerCase(Locale.ROOT), lower -> new RequestAction(lower, true));
        BY_SPELLING.put(spelled, action);
        return action;
    }

    /**
     * Whether the text is ASCII. Beyond ASCII, two spellings with the same lower case may still
     * count as different.
     */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
