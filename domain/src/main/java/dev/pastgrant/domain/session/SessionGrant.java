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
 * What a session consists of: its principal, its beginning and end, and the policies that narrow
 * it.
 *
 * @param accessKey the temporary access key id
 * @param account the account of the principal
 * @param principal the role of an AssumeRole session; the user, or root, of a GetSessionToken
 *     session
 * @param sessionName the role session's name; null for a GetSessionToken session
 * @param mfaAt when a device's code was presented; null if no code was presented
 * @param policy the inline session policy; null if there is no such policy
 * @param policyArns the managed policies that narrow the session
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
