package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.RequestAction;
import org.jspecify.annotations.Nullable;

/**
 * An open table of what has been worked out for each action so far. It is no more than an array of
 * actions, each with its row behind it, which whoever works it out holds itself: one object to find
 * instead of two. A table never changes once it is published, so that readers need no lock: to add
 * an action is to make a new one. A reader that sees an older one works out a row again.
 */
final class ActionTable {
    /** Beyond this many actions all are forgotten, so that a table stays small. */
    private static final int MOST_ACTIONS = 256;

    private static final int ROOM_AT_FIRST = 8;

    static final @Nullable Object[] EMPTY = new Object[2];

    private ActionTable() {}

    /** The row of an action; null if it is not known. */
    static @Nullable Object find(@Nullable Object[] table, RequestAction action) {
        return table[place(table, action) + 1];
    }

    static int size(@Nullable Object[] table) {
        int size = 0;
        for (int i = 0; i < table.length; i += 2) {
            size += table[i] == null ? 0 : 1;
        }
        return size;
    }

    /** The table with one more action, unless later requests for it would not find it anyway. */
    static @Nullable Object[] with(@Nullable Object[] table, RequestAction action, Object row) {
        if (!action.isShared()) {
            return table;
        }
        int size = size(table) + 1;
        boolean isFull = size > MOST_ACTIONS;
        int room = isFull ? ROOM_AT_FIRST : Integer.highestOneBit(size) * ROOM_AT_FIRST;
        @Nullable Object[] larger = new Object[room];
        for (int i = 0; i < table.length && !isFull; i += 2) {
            if (table[i] instanceof RequestAction known) {
                put(larger, known, table[i + 1]);
            }
        }
        put(larger, action, row);
        return larger;
    }

    private static void put(@Nullable Object[] table, RequestAction action, @Nullable Object row) {
        int at = place(table, action);
        table[at] = action;
        table[at + 1] = row;
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
