package dev.pastgrant.domain.policy;

import dev.pastgrant.domain.Circumstances;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.PolicyText;
import java.util.Optional;

/** What is asked of a policy document before it is kept. */
public final class PolicyRules {
    private PolicyRules() {}

    /** The size that quotas count: characters, white space aside. */
    public static int size(PolicyText document) {
        return (int) document.json().chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    static Optional<Refusal> checkIdentityPolicy(PolicyText document) {
        return Optional.empty();
    }

    static Optional<Refusal> checkManagedPolicy(PolicyText document, Circumstances given) {
        int quota = given.quotas().policySize();
        return checkIdentityPolicy(document)
                .or(() ->
                        size(document) > quota
                                ? Optional.of(Refusal.quotaExceeded("PolicySize", quota))
                                : Optional.empty());
    }
}
