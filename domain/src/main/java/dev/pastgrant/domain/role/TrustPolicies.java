package dev.pastgrant.domain.role;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.Circumstances;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.policy.PolicyRules;
import java.util.List;
import java.util.Optional;

/** What is asked of a trust policy before it is kept, and whom it names. */
final class TrustPolicies {
    private TrustPolicies() {}

    static Optional<Refusal> check(Account account, PolicyText policy, Circumstances given) {
        int quota = given.quotas().trustPolicySize();
        return PolicyRules.size(policy) > quota
                ? Optional.of(Refusal.quotaExceeded("ACLSizePerRole", quota))
                : Optional.empty();
    }

    static List<TrustedPrincipal> trusted(Account account, PolicyText policy) {
        return List.of();
    }
}
