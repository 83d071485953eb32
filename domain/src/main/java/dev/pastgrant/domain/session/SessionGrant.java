package dev.pastgrant.domain.session;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session may say of itself: whose it is, since when and until when, and what narrows it.
 *
 * @param accessKey the temporary access key id
 * @param account the account of the principal
 * @param principal the role of an AssumeRole session; the user, or root, of a GetSessionToken
 *     session
 * @param sessionName the role session's name; none for a GetSessionToken session
 * @param mfaAt when a device's code was presented; none if there was none
 * @param policy the inline session policy
 * @param policyArns managed policies that narrow the session
 */
public record SessionGrant(
        AccessKeyId accessKey,
        AccountId account,
        UniqueId principal,
        @Nullable String sessionName,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant mfaAt,
        @Nullable String sourceIdentity,
        Tags tags,
        List<String> transitiveTagKeys,
        @Nullable PolicyText policy,
        List<Arn> policyArns) {
    public SessionGrant {
        transitiveTagKeys = List.copyOf(transitiveTagKeys);
        policyArns = List.copyOf(policyArns);
    }
}
