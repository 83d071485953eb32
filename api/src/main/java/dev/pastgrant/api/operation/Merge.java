package dev.pastgrant.api.operation;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of two ordered iterators, in order. */
final class Merge<T> implements Iterator<T> {
    private final Iterator<T> one;
    private final Iterator<T> other;
    private final Comparator<T> order;
    private @Nullable T nextOfOne;
    private @Nullable T nextOfOther;

    Merge(Iterator<T> one, Iterator<T> other, Comparator<T> order) {
        this.one = one;
        this.other = other;
        this.order = order;
        this.nextOfOne = next(one);
        this.nextOfOther = next(other);
    }

    private static <T> @Nullable T next(Iterator<T> from) {
        return from.hasNext() ? from.next() : null;
    }

    @Override
    public boolean hasNext() {
        return nextOfOne != null || nextOfOther != null;
    }

    @Override
    public T next() {
        T first = nextOfOne;
        T second = nextOfOther;
        if (first != null && (second == null || order.compare(first, second) <= 0)) {
            nextOfOne = next(one);
            return first;
        }
        if (second == null) {
            throw new NoSuchElementException();
        }
        nextOfOther = next(other);
        return second;
    }
}
