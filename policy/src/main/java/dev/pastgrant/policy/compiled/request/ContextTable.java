package dev.pastgrant.policy.compiled.request;

import org.jspecify.annotations.Nullable;

/**
 * A hash table with open addressing, of the condition keys that have been asked for so far. A table
 * is just an array. The request holds the array itself, which saves an object per lookup.
 */
final class ContextTable {
    private static final int ROOM_AT_FIRST = 8;

    /**
     * The shared empty table, which never changes. Many requests are decided without a look at
     * their context.
     */
    private static final @Nullable ContextEntry[] EMPTY = new ContextEntry[1];

    private ContextTable() {}

    static @Nullable ContextEntry[] empty() {
        return EMPTY;
    }

    static @Nullable ContextEntry find(@Nullable ContextEntry[] table, String key) {
        return table[place(table, key)];
    }

    /**
     * The table with one more key.
     *
     * @param size the number of keys in the table before
     */
    static @Nullable ContextEntry[] with(
            @Nullable ContextEntry[] table, int size, ContextEntry entry) {
        @Nullable ContextEntry[] roomy = 2 * (size + 1) <= table.length ? table : grown(table);
        roomy[place(roomy, entry.key())] = entry;
        return roomy;
    }

    private static @Nullable ContextEntry[] grown(@Nullable ContextEntry[] table) {
        @Nullable ContextEntry[] larger =
                new ContextEntry[Math.max(ROOM_AT_FIRST, table.length * 2)];
        for (ContextEntry entry : table) {
            if (entry != null) {
                larger[place(larger, entry.key())] = entry;
            }
        }
        return larger;
    }

    /** The place where the key is or would be. */
    private static int place(@Nullable ContextEntry[] table, String key) {
        int hash = key.hashCode();
        int at = (hash ^ hash >>> 16) & table.length - 1;
        ContextEntry found = table[at];
        while (found != null && !isSame(found.key(), key)) {
            at = at + 1 & table.length - 1;
            found = table[at];
        }
        return at;
    }

    /** Keys of policies are interned, so equal keys are mostly the same object. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(String one, String other) {
        return one == other || one.equals(other);
    }
}
