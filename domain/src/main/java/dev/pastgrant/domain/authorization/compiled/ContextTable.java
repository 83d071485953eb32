package dev.pastgrant.domain.authorization.compiled;

import org.jspecify.annotations.Nullable;

/** The condition keys that have been asked for so far: an open table. */
final class ContextTable {
    private static final int ROOM_AT_FIRST = 16;

    private @Nullable String[] keys = new String[ROOM_AT_FIRST];
    private @Nullable ContextEntry[] entries = new ContextEntry[ROOM_AT_FIRST];
    private int size;

    @Nullable ContextEntry find(String key) {
        return entries[place(keys, key)];
    }

    ContextEntry add(String key, ContextEntry entry) {
        if (++size * 2 > keys.length) {
            grow();
        }
        int at = place(keys, key);
        keys[at] = key;
        entries[at] = entry;
        return entry;
    }

    private void grow() {
        @Nullable String[] moreKeys = new String[keys.length * 2];
        @Nullable ContextEntry[] moreEntries = new ContextEntry[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            String key = keys[i];
            if (key != null) {
                int at = place(moreKeys, key);
                moreKeys[at] = key;
                moreEntries[at] = entries[i];
            }
        }
        keys = moreKeys;
        entries = moreEntries;
    }

    /** Where the key is, or would be. */
    private static int place(@Nullable String[] keys, String key) {
        int hash = key.hashCode();
        int at = (hash ^ hash >>> 16) & keys.length - 1;
        String found = keys[at];
        while (found != null && !found.equals(key)) {
            at = at + 1 & keys.length - 1;
            found = keys[at];
        }
        return at;
    }
}
