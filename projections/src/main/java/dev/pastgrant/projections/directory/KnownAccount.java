package dev.pastgrant.projections.directory;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Partition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that was opened once.
 *
 * @param name what it is called; null if it has no name
 * @param closedAt when it was closed; null if it is open
 */
public record KnownAccount(
        AccountRef ref, Instant openedAt, @Nullable String name, @Nullable Instant closedAt) {
    private static final String NONE = "-";

    public AccountId id() {
        return ref.id();
    }

    KnownAccount named(String given) {
        return new KnownAccount(ref, openedAt, given, closedAt);
    }

    KnownAccount closed(Instant at) {
        return new KnownAccount(ref, openedAt, name, at);
    }

    /**
     * The text of its row. The partition is left out if it is that of most accounts. The name comes
     * last, since it may hold any character.
     */
    String row() {
        return openedAt
                + (ref.partition() == Partition.AWS ? "" : "/" + ref.partition())
                + " "
                + (closedAt == null ? NONE : closedAt)
                + (name == null ? "" : " " + name);
    }

    static KnownAccount of(String id, String row) {
        String[] parts = row.split(" ", 3);
        String[] opened = parts[0].split("/", 2);
        Partition partition =
                opened.length < 2 ? Partition.AWS : Partition.named(opened[1]).orElseThrow();
        return new KnownAccount(
                new AccountRef(partition, new AccountId(id)),
                Instant.parse(opened[0]),
                parts.length < 3 ? null : parts[2],
                parts[1].equals(NONE) ? null : Instant.parse(parts[1]));
    }
}
