package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Statement;

/**
 * The kinds of policy that a request passes, in the order in which a denial is attributed to them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html">How
 *     AWS enforcement code logic evaluates requests</a>
 */
public enum Gate {
    RESOURCE_CONTROL_POLICY("resource control policy"),
    SERVICE_CONTROL_POLICY("service control policy"),
    VPC_ENDPOINT_POLICY("VPC endpoint policy"),
    RESOURCE_BASED_POLICY("resource-based policy"),
    ROLE_TRUST_POLICY("role trust policy"),
    IDENTITY_BASED_POLICY("identity-based policy"),
    PERMISSIONS_BOUNDARY("permissions boundary"),
    SESSION_POLICY("session policy");

    private final String phrase;

    Gate(String phrase) {
        this.phrase = phrase;
    }

    /** The words AWS uses for it. */
    public String phrase() {
        return phrase;
    }

    boolean isOfResource() {
        return this == RESOURCE_BASED_POLICY || this == ROLE_TRUST_POLICY;
    }

    /** Whether its policies are attached within an organization, from the root to the account. */
    boolean isOfOrganization() {
        return this == RESOURCE_CONTROL_POLICY || this == SERVICE_CONTROL_POLICY;
    }

    /**
     * Whether this gate could have accepted a policy with such statements. A policy that it could
     * not have accepted counts as one that cannot be read, since skipping it would skip its Deny.
     */
    public boolean canHold(PolicyDocument document) {
        return document.statements().stream().allMatch(this::canHold);
    }

    private boolean canHold(Statement statement) {
        boolean hasPrincipals = statement.principals() != null;
        boolean hasResources = statement.resources() != null;
        return !statement.actions().patterns().isEmpty()
                && switch (this) {
                    case IDENTITY_BASED_POLICY,
                            PERMISSIONS_BOUNDARY,
                            SESSION_POLICY,
                            SERVICE_CONTROL_POLICY ->
                            hasResources && !hasPrincipals;
                    case VPC_ENDPOINT_POLICY -> hasResources && hasPrincipals;
                    case RESOURCE_CONTROL_POLICY ->
                            hasResources
                                    && statement.principals() != null
                                    && statement.principals().isEveryone();
                    case RESOURCE_BASED_POLICY, ROLE_TRUST_POLICY -> hasPrincipals;
                };
    }
}
