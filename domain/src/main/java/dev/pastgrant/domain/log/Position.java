package dev.pastgrant.domain.log;

/**
 * The place of a stored event in one log: strictly increasing, opaque, not gap-free, and private to
 * that log.
 */
public record Position(long value) implements Comparable<Position> {
    /** Before the first event of any log. */
    public static final Position BEGINNING = new Position(-1);

    /** After the last event of any log. */
    public static final Position END = new Position(Long.MAX_VALUE);

    public boolean isAfter(Position other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
