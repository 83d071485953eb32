package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.language.OpenQuestions;

/** How closely a policy that names principals names the caller. */
enum Naming {
    NOBODY(0),
    ACCOUNT(1),
    PARENT(2),
    EVERYONE(3),
    CALLER(4);

    private static final Naming[] BY_CLOSENESS = {NOBODY, ACCOUNT, PARENT, EVERYONE, CALLER};

    private final int closeness;

    Naming(int closeness) {
        this.closeness = closeness;
    }

    static Naming of(int closeness) {
        return BY_CLOSENESS[closeness];
    }

    int closeness() {
        return closeness;
    }

    /**
     * A statement that names only the account leaves the decision to the account's identity-based
     * policies.
     */
    boolean leavesItToIdentity() {
        return closeness <= ACCOUNT.closeness;
    }

    boolean isLimitedByBoundary() {
        return closeness <= PARENT.closeness
                || (this == EVERYONE && OpenQuestions.BOUNDARY_LIMITS_GRANT_TO_EVERYONE);
    }

    boolean isLimitedBySessionPolicy() {
        return closeness <= PARENT.closeness
                || (this == EVERYONE
                        ? OpenQuestions.SESSION_POLICY_LIMITS_GRANT_TO_EVERYONE
                        : OpenQuestions.SESSION_POLICY_LIMITS_GRANT_TO_SESSION);
    }
}
