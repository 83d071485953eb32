package dev.pastgrant.policy.compiled;

/**
 * The statement of a layer that permits a request, in one {@code long} so that no object is made:
 * from the top how closely it names whom it permits, and which statement of which policy it is.
 */
final class Reading {
    /** None permits. */
    static final long SILENT = 0;

    /** The place of the statement where a whole policy denies because it cannot be read. */
    static final int WHOLE_POLICY = -1;

    private static final int PLACE_BITS = 20;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

    /** How many bits say which statement of which policy it is. */
    static final int BITS = 2 * PLACE_BITS;

    private static final long MASK = (1L << BITS) - 1;

    private Reading() {}

    /** There is room for a million policies of a layer, and as many statements of each. */
    static void requireFits(int places) {
        if (places >= PLACE_MASK) {
            throw new IllegalArgumentException(
                    places + " policies of a layer or statements of a policy are too many");
        }
    }

    /** Which statement of which policy. */
    static long place(int policy, int statement) {
        return (long) policy << PLACE_BITS | (statement + 1);
    }

    /**
     * A permission.
     *
     * @param place of the statement; bits above it do not count
     */
    static long permitted(long place, Naming naming) {
        return (long) naming.closeness() << BITS | (place & MASK);
    }

    static boolean permits(long reading) {
        return reading > 0;
    }

    /** How closely the statement that permits names the caller; nobody if there is none. */
    static Naming naming(long reading) {
        return Naming.of((int) (reading >>> BITS));
    }

    static int policy(long reading) {
        return (int) (reading >>> PLACE_BITS) & PLACE_MASK;
    }

    static int statement(long reading) {
        return ((int) reading & PLACE_MASK) - 1;
    }
}
