package dev.pastgrant.audit.index;

import java.util.Set;

/** Requires that a record has at least one of these keys in a field. Keys are compared exactly. */
public record Criterion(Field field, Set<String> anyOf) {
    public Criterion {
        anyOf = Set.copyOf(anyOf);
    }

    public Criterion(Field field, String key) {
        this(field, Set.of(key));
    }
}
