package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation request asks for. It never changes.
 *
 * @param ownerAccount the account that it is for; null if it did not say
 * @param policy the permissions: the template with the parameters in it
 * @param message the reason of the request; null if there is none
 * @param redirectUrl where to go after the approval; null if nowhere
 * @param notificationChannel the ARN of an SNS topic
 * @param sessionSeconds how long the permissions last once they are handed out
 * @param onlySendByOwner whether only its owner may have the token sent
 */
public record DelegationTerms(
        @Nullable AccountId ownerAccount,
        String description,
        Arn template,
        List<DelegationParameter> parameters,
        PolicyText policy,
        @Nullable String message,
        String workflowId,
        @Nullable String redirectUrl,
        String notificationChannel,
        int sessionSeconds,
        boolean onlySendByOwner) {
    public DelegationTerms {
        parameters = List.copyOf(parameters);
    }

    /** The same terms with another policy. */
    DelegationTerms with(PolicyText filled) {
        return new DelegationTerms(
                ownerAccount,
                description,
                template,
                parameters,
                filled,
                message,
                workflowId,
                redirectUrl,
                notificationChannel,
                sessionSeconds,
                onlySendByOwner);
    }
}
