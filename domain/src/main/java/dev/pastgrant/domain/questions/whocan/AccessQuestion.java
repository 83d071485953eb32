package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.TrustPolicies;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that a principal might do.
 *
 * @param action such as {@code s3:GetObject}
 * @param resource the ARN of the resource acted on, or {@code *} for no particular resource
 * @param isOnPattern whether the resource is a pattern, so that the question is about everything
 *     that it covers
 * @param resourceAccount the account that owns the resource
 * @param resourceLayer the resource's own policy
 * @param context the known condition keys, in lower case; a key without values is known to be
 *     absent
 */
public record AccessQuestion(
        String action,
        String resource,
        boolean isOnPattern,
        AccountId resourceAccount,
        ResourceLayer resourceLayer,
        Map<String, List<String>> context) {
    private static final String ROLE = "role/";
    private static final ParsedPolicy TRUSTING_NOBODY =
            new ParsedPolicy.Parsed(
                    new PolicyDocument(PolicyDocument.Version.V2012_10_17, null, List.of()));

    public AccessQuestion {
        Map<String, List<String>> normalized = new HashMap<>();
        context.forEach(
                (key, values) -> normalized.put(key.toLowerCase(Locale.ROOT), List.copyOf(values)));
        context = Map.copyOf(normalized);
    }

    /**
     * A question about a resource of an account. If the action assumes a role, the role's trust
     * policy has a say. A role that does not exist trusts nobody.
     */
    public static AccessQuestion in(
            Account owner, String action, String resource, Map<String, List<String>> context) {
        return new AccessQuestion(
                action, resource, false, owner.id(), layer(owner, action, resource), context);
    }

    /**
     * A question about all resources of an account that a pattern covers and that have no policy.
     */
    static AccessQuestion onAll(
            Account owner, String action, String pattern, Map<String, List<String>> context) {
        return new AccessQuestion(
                action, pattern, true, owner.id(), new ResourceLayer.Absent(), context);
    }

    AuthorizationRequest by(RequestPrincipal principal, Map<String, List<String>> known) {
        return new AuthorizationRequest(
                principal, action, resource, resourceAccount, new RequestContext(known));
    }

    boolean knowsAbsent(String lowerCaseKey) {
        List<String> values = context.get(lowerCaseKey);
        return values != null && values.isEmpty();
    }

    private static ResourceLayer layer(Account owner, String action, String resource) {
        if (!TrustPolicy.governs(action)
                || !Arn.isValid(resource)
                || !new Arn(resource).resource().startsWith(ROLE)) {
            return new ResourceLayer.Absent();
        }
        var arn = new Arn(resource);
        var source = new PolicySource.OfResource(arn);
        return new ResourceLayer.Trust(
                owner.role(arn)
                        .map(role -> TrustPolicies.effective(role, source))
                        .orElseGet(() -> new AttributedPolicy(TRUSTING_NOBODY, source)));
    }
}
