package dev.pastgrant.domain.authorization;

/**
 * The kinds of policy a request passes, in the order in which a denial is put down to them.
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
}
