package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * What a service wants to know of a principal.
 *
 * @param action as policies name it, such as {@code s3:GetObject}
 * @param resource the ARN acted on, or {@code *} for an action that is not about any one resource
 * @param resourcePolicy the policy of the resource; none if it has none
 * @param resourceAccount the account that owns the resource
 * @param context the condition keys that the service knows of the request
 */
public record DecisionQuestion(
        String action,
        String resource,
        @Nullable ParsedPolicy resourcePolicy,
        AccountId resourceAccount,
        RequestContext context) {
    /** What stands for the resource of an action that is not about any one. */
    public static final String NO_RESOURCE = "*";

    /**
     * The account that owns a resource whose owner nobody named: the one in its ARN, that of the
     * service that asks if the ARN has none, and the principal's own for {@code *}.
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
