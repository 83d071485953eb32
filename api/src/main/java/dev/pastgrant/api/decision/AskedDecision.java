package dev.pastgrant.api.decision;

import dev.pastgrant.domain.authorization.ParsedPolicy;
import dev.pastgrant.domain.authorization.RequestContext;
import dev.pastgrant.domain.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One question, as the service put it.
 *
 * @param resourceAccount the owner of the resource; none to take it from the resource's ARN
 */
record AskedDecision(
        Claim who,
        String action,
        String resource,
        @Nullable ParsedPolicy resourcePolicy,
        @Nullable AccountId resourceAccount,
        RequestContext context) {
    /** The service that policies name the action by. */
    String service() {
        return action.substring(0, action.indexOf(':'));
    }
}
