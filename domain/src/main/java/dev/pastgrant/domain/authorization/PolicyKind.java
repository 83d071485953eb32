package dev.pastgrant.domain.authorization;

/** What a policy is for, which decides what its statements must and must not hold. */
public enum PolicyKind {
    /** Managed and inline policies of users, groups and roles; permissions boundaries too. */
    IDENTITY,
    /** Who may assume a role. */
    TRUST,
    /** Passed when a session is made, to narrow it. */
    SESSION
}
