package dev.pastgrant.domain.collection;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kotlinx.collections.immutable.ExtensionsKt;

/**
 * A map whose versions share structure: {@code with} and {@code without} give a new map in about
 * constant time and leave this one as it was. It has no order; {@link PersistentSortedMap} has.
 */
public final class PersistentMap<K, V> {
    private static final PersistentMap<?, ?> EMPTY =
            new PersistentMap<>(ExtensionsKt.persistentHashMapOf());

    private final kotlinx.collections.immutable.PersistentMap<K, V> entries;

    private PersistentMap(kotlinx.collections.immutable.PersistentMap<K, V> entries) {
        this.entries = entries;
    }

    @SuppressWarnings("unchecked") // an empty map holds nothing of any type
    public static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    public static <K, V> PersistentMap<K, V> copyOf(Map<? extends K, ? extends V> map) {
        return new PersistentMap<>(ExtensionsKt.<K, V>persistentHashMapOf().puttingAll(map));
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public boolean contains(K key) {
        return entries.containsKey(key);
    }

    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(entries.putting(key, value));
    }

    /** The map with another value for an existing key. Throws if there is no such key. */
    public PersistentMap<K, V> updated(K key, UnaryOperator<V> change) {
        V value =
                get(key).orElseThrow(
                                () -> new IllegalStateException("nothing under `" + key + "`"));
        return with(key, change.apply(value));
    }

    public PersistentMap<K, V> without(K key) {
        return new PersistentMap<>(entries.removing(key));
    }

    public Collection<V> values() {
        return entries.values();
    }

    /** A view that cannot be changed. */
    public Map<K, V> asMap() {
        return entries;
    }

    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersistentMap<?, ?> that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(entries);
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
