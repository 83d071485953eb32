package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * What a service asks about a principal.
 *
 * @param action as policies name it, such as {@code s3:GetObject}
 * @param resource the ARN acted on, or {@code *} for an action that is not about a single resource
 * @param resourcePolicy the policy of the resource; null if the resource has no policy
 * @param resourceAccount the account that owns the resource
 * @param context the condition keys of the request that the service knows
 */
public record DecisionQuestion(
        String action,
        String resource,
        @Nullable ParsedPolicy resourcePolicy,
        AccountId resourceAccount,
        RequestContext context) {
    /** The resource of an action that is not about a single resource. */
    public static final String NO_RESOURCE = "*";

    /**
     * The account that owns a resource if the question does not name its owner. It is the account
     * in the ARN, or that of the service that asks if the ARN names no account. For {@code *} it is
     * the principal's account.
     */
    public static AccountId owner(String resource, AccountId principals, AccountId asking) {
        if (resource.equals(NO_RESOURCE)) {
            return principals;
        }
        String account = Arn.accountIn(resource);
        if (account.equals(principals.digits())) {
            return principals;
        }
        return AccountId.isValid(account) ? new AccountId(account) : asking;
    }
}
