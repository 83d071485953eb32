package dev.pastgrant.audit.search;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question about the records. A component that is null does not narrow it.
 *
 * @param account the account whose records are searched; null for all accounts
 * @param principal the ARN, name, access key id or unique id of the caller or of its role
 * @param action {@code iam:CreateUser}, {@code CreateUser} or {@code iam:*}
 * @param resource the ARN, name or unique id of a resource
 * @param error an error code, {@code any}, or {@code none} for calls that succeeded
 * @param from the earliest commit time, inclusive
 * @param to the latest commit time, inclusive
 * @param upTo the position that the answer is as of. The search waits until the index has reached
 *     it, and shows nothing after it. If null, the answer may miss the newest records.
 * @param after the {@code next} of the previous page; null for the first page
 * @param limit the most records of a page, 1 to {@link #MAX_LIMIT}
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

    /** The same question for the page after a position. */
    public AuditQuery after(Position position) {
        return new AuditQuery(
                account, principal, action, resource, error, from, to, upTo, position, limit);
    }
}
