package dev.pastgrant.projections.directory;

import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that was opened once.
 *
 * @param name what it is called; null if it has no name
 * @param closedAt when it was closed; null if it is open
 */
public record KnownAccount(
        AccountId id, Instant openedAt, @Nullable String name, @Nullable Instant closedAt) {
    private static final String NONE = "-";

    KnownAccount named(String given) {
        return new KnownAccount(id, openedAt, given, closedAt);
    }

    KnownAccount closed(Instant at) {
        return new KnownAccount(id, openedAt, name, at);
    }

    /** The text of its row. The name comes last, since it may hold any character. */
    String row() {
        return openedAt
                + " "
                + (closedAt == null ? NONE : closedAt)
                + (name == null ? "" : " " + name);
    }

    static KnownAccount of(String id, String row) {
        String[] parts = row.split(" ", 3);
        return new KnownAccount(
                new AccountId(id),
                Instant.parse(parts[0]),
                parts.length < 3 ? null : parts[2],
                parts[1].equals(NONE) ? null : Instant.parse(parts[1]));
    }
}
