package dev.pastgrant.policy.compiled.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of texts. A few texts are compared one by one; many are hashed. */
public sealed interface TextSet {
    /** The number of texts from which on hashing is faster. */
    int MANY = 8;

    boolean contains(String text);

    static TextSet of(List<String> texts, boolean ignoresCase) {
        if (ignoresCase) {
            return texts.size() > MANY ? new ManyFolded(texts) : new FewFolded(texts);
        }
        return texts.size() > MANY ? new Many(Set.copyOf(texts)) : new Few(texts);
    }

    /** A few texts, compared as spelled. */
    record Few(List<String> texts) implements TextSet {
        @Override
        public boolean contains(String text) {
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).equals(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A few texts, compared in any case. */
    record FewFolded(List<String> texts) implements TextSet {
        @Override
        public boolean contains(String text) {
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).equalsIgnoreCase(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Many texts, compared as spelled. */
    record Many(Set<String> texts) implements TextSet {
        @Override
        public boolean contains(String text) {
            return texts.contains(text);
        }
    }

    /**
     * Many texts, compared in any case: a hash table with open addressing and a hash that ignores
     * case.
     */
    final class ManyFolded implements TextSet {
        private final @Nullable String[] slots;

        private ManyFolded(List<String> texts) {
            this.slots = new String[Integer.highestOneBit(texts.size()) * 4];
            texts.forEach(text -> slots[place(text)] = text);
        }

        @Override
        public boolean contains(String text) {
            return slots[place(text)] != null;
        }

        /** The place where the text, in any case, is or would be. */
        private int place(String text) {
            int at = hash(text) & slots.length - 1;
            String found = slots[at];
            while (found != null && !found.equalsIgnoreCase(text)) {
                at = at + 1 & slots.length - 1;
                found = slots[at];
            }
            return at;
        }

        /** The same hash for any two texts that {@link String#equalsIgnoreCase} considers equal. */
        private static int hash(String text) {
            int hash = 0;
            int at = 0;
            while (at < text.length()) {
                int character = text.codePointAt(at);
                hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(character));
                at += Character.charCount(character);
            }
            return hash ^ hash >>> 16;
        }
    }
}
