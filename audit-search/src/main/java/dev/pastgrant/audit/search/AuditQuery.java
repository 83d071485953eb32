package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about the records; what is absent does not narrow it.
 *
 * @param account whose history
 * @param principal ARN, name, access key id or unique id of the caller or of its role
 * @param action {@code iam:CreateUser}, {@code CreateUser} or {@code iam:*}
 * @param resource ARN, name or id
 * @param error a code, {@code any} or {@code none}
 * @param from the earliest commit time, inclusive
 * @param to the latest commit time, inclusive
 * @param upTo the position that the answer is as of: the search waits until the index has it, and
 *     shows nothing after it; if absent, the answer may miss the newest records
 * @param after where the last page ended
 * @param limit at most so many records, 1 to {@link #MAX_LIMIT}
 */
public record AuditQuery(
        @Nullable AccountId account,
        @Nullable String principal,
        @Nullable String action,
        @Nullable String resource,
        @Nullable String error,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Position upTo,
        @Nullable Position after,
        int limit) {
    public static final int MAX_LIMIT = 1000;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit `" + limit + "` is not 1 to " + MAX_LIMIT);
        }
    }

    /** The same question, for what comes after a page. */
    public AuditQuery after(Position position) {
        return new AuditQuery(
                account, principal, action, resource, error, from, to, upTo, position, limit);
    }
}
