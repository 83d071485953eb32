package dev.pastgrant.api.decision;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.identity.Arn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of managed policies that count, each looked up once in a call, as all answers are of
 * the same state of an account.
 */
final class PolicyVersions {
    private final Map<Arn, Optional<String>> known = new HashMap<>();

    /** The version, such as {@code v2}; empty if the account does not manage the policy. */
    Optional<String> of(Arn policy, Account account) {
        return known.computeIfAbsent(
                policy, arn -> account.policy(arn).map(managed -> "v" + managed.defaultVersion()));
    }
}
