package dev.pastgrant.audit.index;

import java.util.Set;

/** A record has one of these keys in a field, exactly. */
public record Criterion(Field field, Set<String> anyOf) {
    public Criterion {
        anyOf = Set.copyOf(anyOf);
    }

    public Criterion(Field field, String key) {
        this(field, Set.of(key));
    }
}
