package dev.pastgrant.benchmarks.scenario;

/** How much a decision may have to read. */
public enum Size {
    /** One user of few permissions. */
    S(5, 4, 1, 4_096, false),
    /** One user as there are many: 5 policies of its own, and 5 groups of 3 policies each. */
    M(20, 10, 1, 4_096, false),
    /** The same user, under a policy of every other kind. */
    M_CHAIN(20, 10, 1, 4_096, true),
    /** A large account, whose policies fit no cache of a processor. */
    L(2_000, 5, 10_000, 16_384, false);

    private final int policies;
    private final int statementsOfAPolicy;
    private final int users;
    private final int requests;
    private final boolean isUnderEveryKind;

    Size(int policies, int statementsOfAPolicy, int users, int requests, boolean isUnderEveryKind) {
        this.policies = policies;
        this.statementsOfAPolicy = statementsOfAPolicy;
        this.users = users;
        this.requests = requests;
        this.isUnderEveryKind = isUnderEveryKind;
    }

    /** How many policies there are, attached or not. */
    public int policies() {
        return policies;
    }

    /** How many statements each has. */
    public int statementsOfAPolicy() {
        return statementsOfAPolicy;
    }

    /** How many users ask. */
    public int users() {
        return users;
    }

    /** How many different requests are made, one after the other and then again. */
    public int requests() {
        return requests;
    }

    /** Whether other kinds of policy than the user's own must allow, too. */
    public boolean isUnderEveryKind() {
        return isUnderEveryKind;
    }
}
