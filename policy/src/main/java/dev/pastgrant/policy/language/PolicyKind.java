package dev.pastgrant.policy.language;

/** The purpose of a policy, which decides what its statements must and must not contain. */
public enum PolicyKind {
    /** Can be attached to users, groups and roles, and be their permissions boundary. */
    MANAGED,
    /** Is a part of one user, group or role. */
    INLINE,
    /** Says who may assume a role. */
    TRUST,
    /** Passed when a session is made, to narrow it. */
    SESSION,
    /** Attached to a resource other than a role, such as a bucket or a key. */
    RESOURCE,
    /** Limits what the principals of an organization's accounts may do. */
    SERVICE_CONTROL,
    /** Limits what may be done to the resources of an organization's accounts. */
    RESOURCE_CONTROL;

    public boolean isOfOrganization() {
        return this == SERVICE_CONTROL || this == RESOURCE_CONTROL;
    }
}
