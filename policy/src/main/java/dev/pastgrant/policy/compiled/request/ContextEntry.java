package dev.pastgrant.policy.compiled.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition key of a request, which may be absent from it. It doubles as a cursor over its
 * values, which saves an object per lookup.
 */
public final class ContextEntry extends RequestValue {
    private final String key;
    private final int size;
    private final @Nullable List<String> many;

    private ContextEntry(String key, int size, String text, @Nullable List<String> many) {
        super(text);
        this.key = key;
        this.size = size;
        this.many = many;
    }

    static ContextEntry of(String key, String text) {
        return new ContextEntry(key, 1, text, null);
    }

    /** The entry of a key with these values; absent if there are no values. */
    static ContextEntry of(String key, List<String> texts) {
        if (texts.isEmpty()) {
            return new ContextEntry(key, 0, "", null);
        }
        return texts.size() == 1
                ? of(key, texts.getFirst())
                : new ContextEntry(key, texts.size(), "", texts);
    }

    String key() {
        return key;
    }

    public boolean isAbsent() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** The number of characters of all its values, plus one for each value. */
    public long length() {
        long length = 0;
        for (int i = 0; i < size; i++) {
            length += value(i).text().length() + 1;
        }
        return length;
    }

    /** The value at an index, which is valid until the next call of this method. */
    public RequestValue value(int index) {
        if (many != null) {
            become(many.get(index));
        }
        return this;
    }

    /** Its value; null if it does not have exactly one. */
    @Nullable
    public String onlyText() {
        return size == 1 ? text() : null;
    }
}
