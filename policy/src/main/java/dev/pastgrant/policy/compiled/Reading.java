package dev.pastgrant.policy.compiled;

/**
 * The statement of a layer that permits a request, in one {@code long}, so that no object is made.
 * The upper bits say how closely the statement names the caller. The lower bits say which statement
 * of which policy it is.
 */
final class Reading {
    /** No statement permits the request. */
    static final long SILENT = 0;

    /** The statement index of a policy that cannot be read, which denies as a whole. */
    static final int WHOLE_POLICY = -1;

    private static final int PLACE_BITS = 20;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

    /** The number of bits for the policy and the statement. */
    static final int BITS = 2 * PLACE_BITS;

    private static final long MASK = (1L << BITS) - 1;

    private Reading() {}

    /**
     * Fails if there are too many places. A layer may have a million policies, and a policy a
     * million statements.
     */
    static void requireFits(int places) {
        if (places >= PLACE_MASK) {
            throw new IllegalArgumentException(
                    places + " policies of a layer or statements of a policy are too many");
        }
    }

    /** The number of a statement, made of its policy and its index. */
    static long place(int policy, int statement) {
        return (long) policy << PLACE_BITS | (statement + 1);
    }

    /**
     * The reading of a statement that permits.
     *
     * @param place the number of the statement; higher bits, such as those of its layer, are
     *     ignored
     */
    static long permitted(long place, Naming naming) {
        return (long) naming.closeness() << BITS | (place & MASK);
    }

    static boolean permits(long reading) {
        return reading > 0;
    }

    /**
     * How closely the statement that permits names the caller; {@link Naming#NOBODY} if no
     * statement permits.
     */
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
