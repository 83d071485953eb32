package dev.pastgrant.benchmarks.scenario;

/** The size of a scenario, which decides how much a decision may have to read. */
public enum Size {
    /** One user with few permissions. */
    S(5, 4, 1, 4_096, false),
    /** One typical user, with 5 policies of its own and 5 groups of 3 policies each. */
    M(20, 10, 1, 4_096, false),
    /** The same user, under a policy of every other kind. */
    M_CHAIN(20, 10, 1, 4_096, true),
    /** A large account, whose policies do not fit into a processor's cache. */
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

    /** How many different requests are made, one after another, again and again. */
    public int requests() {
        return requests;
    }

    /** Whether policies of all other kinds must also allow. */
    public boolean isUnderEveryKind() {
        return isUnderEveryKind;
    }
}
