package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.RequestAction;
import org.jspecify.annotations.Nullable;

/**
 * A hash table with open addressing, from actions to the rows worked out for them so far. A table
 * is just an array in which each action is followed by its row. The owner holds the array itself,
 * which saves an object per lookup. A published table never changes, so readers need no lock.
 * Adding an action makes a new table. A reader that still sees the older table works the row out
 * again.
 */
final class ActionTable {
    /** A table that would exceed this many actions forgets all of them, so that it stays small. */
    private static final int MOST_ACTIONS = 256;

    private static final int ROOM_AT_FIRST = 8;

    static final @Nullable Object[] EMPTY = new Object[2];

    private ActionTable() {}

    /** The row of an action; null if the table does not have the action. */
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

    /**
     * The table with one more action; unchanged if later requests for the action get another object
     * and could not find it.
     */
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

    /** The place where the action is or would be. */
    private static int place(@Nullable Object[] table, RequestAction action) {
        int mask = table.length - 1;
        int at = 2 * action.hash() & mask;
        while (table[at] != null && table[at] != action) {
            at = at + 2 & mask;
        }
        return at;
    }
}
