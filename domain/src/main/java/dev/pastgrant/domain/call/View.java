package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.Arn;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as a read sees it.
 *
 * @param surroundings what surrounds the account at that instant
 * @param position the last position it includes
 * @param instant the moment at which it is seen: now, or the effective instant of an as-of read
 * @param caller the caller that reads, as of now
 */
public record View(
        Account account,
        Surroundings surroundings,
        Position position,
        Instant instant,
        Caller caller) {
    /** The managed policy of that ARN: the account's own, or AWS's. */
    public Optional<? extends SharedPolicy> policy(Arn arn) {
        return surroundings.policy(account, arn);
    }
}
