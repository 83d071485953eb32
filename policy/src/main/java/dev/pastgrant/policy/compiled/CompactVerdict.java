package dev.pastgrant.policy.compiled;

/**
 * A verdict in one {@code long}, so that no object is made. The two upper bits hold the outcome.
 * The layer that denies or does not allow comes next. If a statement denies, its policy and its
 * place follow, as in a {@link Reading}.
 */
final class CompactVerdict {
    /** Every layer that had to allow did. */
    static final long ALLOWED = 0;

    /** Allowed, no matter what the policies say. */
    static final long ALLOWED_REGARDLESS = 1L << 62;

    private static final long DENIED = 1L << 63;
    private static final long NOT_ALLOWED = DENIED | ALLOWED_REGARDLESS;

    /** The highest layer number. The two highest numbers mark special refusals. */
    private static final int MOST_LAYERS = (1 << 18) - 1;

    /** Refused because AWS itself owns the resource, no matter what the policies say. */
    static final long NOT_ALLOWED_REGARDLESS = notAllowed(MOST_LAYERS);

    /**
     * Refused because the caller's only rights come from session policies and it has no session
     * policy.
     */
    static final long NOT_ALLOWED_WITHOUT_SESSION = notAllowed(MOST_LAYERS - 1);

    private CompactVerdict() {}

    static void requireFits(int layers) {
        if (layers >= MOST_LAYERS - 1) {
            throw new IllegalArgumentException(layers + " layers of policies are too many");
        }
    }

    /** The number of a statement, made of its layer, its policy and its index. */
    static long place(int layer, int policy, int statement) {
        return (long) layer << Reading.BITS | Reading.place(policy, statement);
    }

    static long denied(long place) {
        return DENIED | place;
    }

    static long notAllowed(int layer) {
        return NOT_ALLOWED | (long) layer << Reading.BITS;
    }

    static boolean allows(long decision) {
        return decision >= 0;
    }

    /** Whether a statement, or a policy that cannot be read, denies. */
    static boolean denies(long decision) {
        return (decision & NOT_ALLOWED) == DENIED;
    }

    /** The number of the layer that denies or does not allow. */
    static int layer(long decision) {
        return (int) (decision >>> Reading.BITS) & MOST_LAYERS;
    }
}
