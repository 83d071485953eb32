package dev.pastgrant.domain.collection;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.pcollections.TreePMap;

/**
 * A map in the order of its keys, whose versions share structure. To find, add or remove a key
 * takes a time that grows with the logarithm of the size; so does to begin in the middle.
 */
public final class PersistentSortedMap<K extends Comparable<? super K>, V> {
    private final TreePMap<K, V> entries;

    private PersistentSortedMap(TreePMap<K, V> entries) {
        this.entries = entries;
    }

    public static <K extends Comparable<? super K>, V> PersistentSortedMap<K, V> empty() {
        return new PersistentSortedMap<>(TreePMap.empty(Comparator.<K>naturalOrder()));
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public PersistentSortedMap<K, V> with(K key, V value) {
        return new PersistentSortedMap<>(entries.plus(key, value));
    }

    public PersistentSortedMap<K, V> without(K key) {
        return new PersistentSortedMap<>(entries.minus(key));
    }

    /** The values in the order of their keys. */
    public Collection<V> values() {
        return entries.values();
    }

    /** The values of the keys after this one, which need not be in the map, in their order. */
    public Collection<V> valuesAfter(K key) {
        return entries.tailMap(key, false).values();
    }

    public int size() {
        return entries.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersistentSortedMap<?, ?> that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
