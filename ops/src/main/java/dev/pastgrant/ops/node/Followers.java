package dev.pastgrant.ops.node;

import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Cadence;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.ops.secrets.PrivateFile;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.projections.directory.AccountList;
import dev.pastgrant.projections.lastused.LastUsedFollower;
import dev.pastgrant.projections.lastused.RoleUsesFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The followers of a node's log. A new follower is added as a component here and to {@link #all}.
 */
record Followers(
        AuditIndex index,
        LastUsedFollower lastUsed,
        RoleUsesFollower roleUses,
        AccountList accounts)
        implements AutoCloseable {
    static Followers open(Path data, NodeStore store) throws IOException {
        Path audit = data.resolve("audit");
        PrivateFile.createFolder(audit);
        return new Followers(
                AuditIndex.open(audit, Cadence.DEFAULT),
                new LastUsedFollower(store.rows("last-used")),
                new RoleUsesFollower(store.rows("role-uses")),
                new AccountList(store.rows("account-list")));
    }

    /**
     * Resets each follower that is ahead of the log, since such a follower has followed another
     * log.
     */
    void startAgainIfAheadOf(EventLog log) {
        all().stream()
                .filter(follower -> follower.processed().isAfter(log.head()))
                .forEach(Follower::reset);
    }

    List<Follower> all() {
        return List.of(index, lastUsed, roleUses, accounts);
    }

    @Override
    public void close() {
        index.close();
    }
}
