package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.OpenQuestions;

/**
 * How closely a statement's principals name the caller. The closest comes last. In the caller's own
 * account this decides what else must allow.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html">Evaluating
 *     identity-based policies with resource-based policies</a>
 */
public enum Grant {
    /** Not at all. */
    NONE,
    /** By its account, which delegates the decision to the account's identity-based policies. */
    TO_ACCOUNT,
    /** By the role of the session, or the user of the federated user. */
    TO_PARENT,
    /** As one of everyone. */
    TO_EVERYONE,
    /** By its own name: the user, or the very session. */
    TO_CALLER;

    boolean needsIdentityPolicy() {
        return this == NONE || this == TO_ACCOUNT;
    }

    boolean needsBoundary() {
        return switch (this) {
            case NONE, TO_ACCOUNT, TO_PARENT -> true;
            case TO_EVERYONE -> OpenQuestions.BOUNDARY_LIMITS_GRANT_TO_EVERYONE;
            case TO_CALLER -> false;
        };
    }

    boolean needsSessionPolicy() {
        return switch (this) {
            case NONE, TO_ACCOUNT, TO_PARENT -> true;
            case TO_EVERYONE -> OpenQuestions.SESSION_POLICY_LIMITS_GRANT_TO_EVERYONE;
            case TO_CALLER -> OpenQuestions.SESSION_POLICY_LIMITS_GRANT_TO_SESSION;
        };
    }

    Grant closer(Grant other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
