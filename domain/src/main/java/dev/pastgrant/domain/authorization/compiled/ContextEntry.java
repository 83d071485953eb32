package dev.pastgrant.domain.authorization.compiled;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition key as a request has it, or has it not. */
final class ContextEntry {
    static final ContextEntry ABSENT = new ContextEntry(List.of(), new RequestValue(""));

    private final List<String> texts;
    private final RequestValue value;

    private ContextEntry(List<String> texts, RequestValue value) {
        this.texts = texts;
        this.value = value;
    }

    static ContextEntry of(String text) {
        return new ContextEntry(List.of(text), new RequestValue(text));
    }

    static ContextEntry of(@Nullable List<String> texts) {
        return texts == null || texts.isEmpty()
                ? ABSENT
                : new ContextEntry(texts, new RequestValue(texts.getFirst()));
    }

    boolean isAbsent() {
        return texts.isEmpty();
    }

    int size() {
        return texts.size();
    }

    /** One of its values, until the next is asked for. */
    RequestValue value(int index) {
        if (texts.size() > 1) {
            value.become(texts.get(index));
        }
        return value;
    }

    /** Its value, if it is the only one. */
    @Nullable String onlyText() {
        return texts.size() == 1 ? texts.getFirst() : null;
    }
}
