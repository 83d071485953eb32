package dev.pastgrant.policy.request;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * May this principal do this to that?
 *
 * @param action the action as policies name it, such as {@code iam:CreateUser}
 * @param resource the ARN acted on, or {@code *} for an action without resource-level permissions
 * @param resourceAccount the account that owns the resource; the caller's account for a resource
 *     that AWS owns
 * @param context the condition keys that do not follow from the principal
 * @param undisclosed condition keys that would follow from the principal or the resource's account,
 *     but that the asking service does not know; the context may give them
 */
public record AuthorizationRequest(
        RequestPrincipal principal,
        String action,
        String resource,
        AccountId resourceAccount,
        RequestContext context,
        Set<String> undisclosed) {
    public static final String NO_RESOURCE = "*";

    public AuthorizationRequest {
        undisclosed = Set.copyOf(undisclosed);
    }

    /** The question about a principal whose condition keys are all known. */
    public AuthorizationRequest(
            RequestPrincipal principal,
            String action,
            String resource,
            AccountId resourceAccount,
            RequestContext context) {
        this(principal, action, resource, resourceAccount, context, Set.of());
    }

    /** The question whether the principal has one permission that a call requires. */
    public static AuthorizationRequest of(
            RequestPrincipal principal,
            Requirement requirement,
            AccountId resourceAccount,
            RequestContext callContext) {
        return new AuthorizationRequest(
                principal,
                requirement.action(),
                requirement.resource(),
                resourceAccount,
                callContext.withAll(requirement.context()));
    }

    /** All condition keys. Keys that follow from the principal take precedence over the context. */
    public RequestContext conditionKeys() {
        Map<String, List<String>> derived = new HashMap<>(PrincipalKeys.of(principal));
        derived.put("aws:ResourceAccount", List.of(resourceAccount.digits()));
        if (!undisclosed.isEmpty()) {
            Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            anyCase.addAll(undisclosed);
            derived.keySet().removeIf(anyCase::contains);
        }
        return context.withAll(derived);
    }

    public boolean isCrossAccount() {
        return principal.account().filter(resourceAccount::equals).isEmpty();
    }

    public boolean isOnService(String service) {
        return Arn.isValid(resource) && new Arn(resource).service().equals(service);
    }

    /** Whether the resource part of the ARN starts with the prefix. */
    public boolean isOnResource(String prefix) {
        return Arn.isValid(resource) && new Arn(resource).resource().startsWith(prefix);
    }

    public boolean isFor(String anyCaseAction) {
        return action.equalsIgnoreCase(anyCaseAction);
    }
}
