package dev.pastgrant.domain.authorization.compiled;

import org.jspecify.annotations.Nullable;

/**
 * An open table of the candidates that have been worked out for each action so far. It is an array
 * of actions, each with its candidates behind it, that never changes once it is published, so that
 * readers need no lock: to add an action is to make a new table.
 */
final class ActionRows {
    /** Beyond this many actions all are forgotten, so that a table stays small. */
    private static final int MOST_ACTIONS = 256;

    private static final int ROOM_AT_FIRST = 8;
    private static final @Nullable Object[] EMPTY = new Object[ROOM_AT_FIRST];

    /** The table; a reader that sees an older one works out a row again. */
    private volatile @Nullable Object[] slots = EMPTY;

    /** The candidates of an action; null if they are not known. */
    @Nullable Candidates find(RequestAction action) {
        @Nullable Object[] table = slots;
        return (Candidates) table[place(table, action) + 1];
    }

    /** Adds an action, unless later requests for it would not find it anyway. */
    Candidates remember(RequestAction action, Candidates candidates) {
        if (action.isShared()) {
            slots = with(slots, action, candidates);
        }
        return candidates;
    }

    private static @Nullable Object[] with(
            @Nullable Object[] table, RequestAction action, Candidates candidates) {
        int size = 1;
        for (int i = 0; i < table.length; i += 2) {
            size += table[i] == null ? 0 : 1;
        }
        boolean isFull = size > MOST_ACTIONS;
        int room = isFull ? ROOM_AT_FIRST : Integer.highestOneBit(size) * ROOM_AT_FIRST;
        @Nullable Object[] larger = new Object[room];
        for (int i = 0; i < table.length && !isFull; i += 2) {
            if (table[i] instanceof RequestAction known) {
                put(larger, known, table[i + 1]);
            }
        }
        put(larger, action, candidates);
        return larger;
    }

    private static void put(
            @Nullable Object[] table, RequestAction action, @Nullable Object candidates) {
        int at = place(table, action);
        table[at] = action;
        table[at + 1] = candidates;
    }

    /** Where the action is, or would be. */
    private static int place(@Nullable Object[] table, RequestAction action) {
        int mask = table.length - 1;
        int at = 2 * action.hash() & mask;
        while (table[at] != null && table[at] != action) {
            at = at + 2 & mask;
        }
        return at;
    }
}
