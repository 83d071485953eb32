package dev.pastgrant.policy.compiled.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition key as a request has it, or has it not. It is itself that one of its values that is
 * being looked at: one object to find instead of two.
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

    /** The values that the request has of it; none if it does not have it. */
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

    /** The characters of all its values, and one more for each. */
    public long length() {
        long length = 0;
        for (int i = 0; i < size; i++) {
            length += value(i).text().length() + 1;
        }
        return length;
    }

    /** One of its values, until the next is asked for. */
    public RequestValue value(int index) {
        if (many != null) {
            become(many.get(index));
        }
        return this;
    }

    /** Its value, if it is the only one. */
    @Nullable
    public String onlyText() {
        return size == 1 ? text() : null;
    }
}
