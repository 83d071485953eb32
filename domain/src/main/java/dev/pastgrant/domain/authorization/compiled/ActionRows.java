package dev.pastgrant.domain.authorization.compiled;

import org.jspecify.annotations.Nullable;

/**
 * What has been worked out for each action so far: an open table that never changes, so that
 * readers need no lock. To add an action is to make a new table.
 *
 * @param <T> what is kept of an action
 */
final class ActionRows<T> {
    /** Beyond this many actions all are forgotten, so that a table stays small. */
    private static final int MOST_ACTIONS = 512;

    private final @Nullable Object[] slots;
    private final int size;

    private ActionRows(@Nullable Object[] slots, int size) {
        this.slots = slots;
        this.size = size;
    }

    static <T> ActionRows<T> empty() {
        return new ActionRows<>(new Object[4], 0);
    }

    /** What is kept of the action; null if nothing is. */
    @SuppressWarnings("unchecked") // Only with() fills the slots, a T behind each action.
    @Nullable T find(RequestAction action) {
        int mask = slots.length - 1;
        int at = action.hash() << 1 & mask;
        while (slots[at] != null) {
            if (slots[at] == action) {
                return (T) slots[at + 1];
            }
            at = at + 2 & mask;
        }
        return null;
    }

    /** The table with one more action. */
    ActionRows<T> with(RequestAction action, T row) {
        int newSize = size >= MOST_ACTIONS ? 1 : size + 1;
        @Nullable Object[] fuller = new Object[Integer.highestOneBit(newSize) * 8];
        for (int i = 0; newSize > 1 && i < slots.length; i += 2) {
            if (slots[i] instanceof RequestAction known) {
                put(fuller, known, slots[i + 1]);
            }
        }
        put(fuller, action, row);
        return new ActionRows<>(fuller, newSize);
    }

    private static void put(@Nullable Object[] slots, RequestAction action, @Nullable Object row) {
        int mask = slots.length - 1;
        int at = action.hash() << 1 & mask;
        while (slots[at] != null && slots[at] != action) {
            at = at + 2 & mask;
        }
        slots[at] = action;
        slots[at + 1] = row;
    }
}
