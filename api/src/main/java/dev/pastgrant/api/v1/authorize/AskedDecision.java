package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One question as the service sent it.
 *
 * @param resourceAccount the owner of the resource; null to take it from the resource's ARN
 */
record AskedDecision(
        AskedPrincipal who,
        String action,
        String resource,
        @Nullable ParsedPolicy resourcePolicy,
        @Nullable AccountId resourceAccount,
        RequestContext context) {
    /** The service prefix of the action, such as {@code s3}. */
    String service() {
        return action.substring(0, action.indexOf(':'));
    }
}
