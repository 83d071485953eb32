package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return document.statements().stream().allMatch(each -> objection(each) == null);
    }

    /** Why this gate could not have accepted the policy; empty if it could. */
    public Optional<String> objection(PolicyDocument document) {
        return document.statements().stream()
                .map(this::objection)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String objection(Statement statement) {
        Principals principals = statement.principals();
        if (statement.actions().patterns().isEmpty()) {
            return "a statement has no actions";
        }
        if (statement.resources() == null && !isOfResource()) {
            return "a statement has no resources";
        }
        if (principals == null) {
            return namesPrincipals() ? "a statement has no principals" : null;
        }
        if (!namesPrincipals()) {
            return "a statement has principals";
        }
        return this == RESOURCE_CONTROL_POLICY && !principals.isEveryone()
                ? "the principals of a statement are not everyone"
                : null;
    }

    private boolean namesPrincipals() {
        return switch (this) {
            case RESOURCE_CONTROL_POLICY,
                    VPC_ENDPOINT_POLICY,
                    RESOURCE_BASED_POLICY,
                    ROLE_TRUST_POLICY ->
                    true;
            case SERVICE_CONTROL_POLICY,
                    IDENTITY_BASED_POLICY,
                    PERMISSIONS_BOUNDARY,
                    SESSION_POLICY ->
                    false;
        };
    }
}
