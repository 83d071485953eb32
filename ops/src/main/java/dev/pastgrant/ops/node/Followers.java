package dev.pastgrant.ops.node;

import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Cadence;
import dev.pastgrant.audit.index.IndexSeal;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.secrets.PrivateFile;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.projections.directory.AccountList;
import dev.pastgrant.projections.lastused.ActionUsesFollower;
import dev.pastgrant.projections.lastused.LastUsedFollower;
import dev.pastgrant.projections.lastused.RoleUsesFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The followers of a node's log. A new follower is added as a component here and to {@link #all}.
 */
record Followers(
        AuditIndex index,
        LastUsedFollower lastUsed,
        RoleUsesFollower roleUses,
        ActionUsesFollower actionUses,
        AccountList accounts)
        implements AutoCloseable {
    /** The folder of the index. */
    static final String INDEX = "audit";

    private static final String LAST_USED = "last-used";
    private static final String ROLE_USES = "role-uses";
    private static final String ACTION_USES = "action-uses";
    private static final String ACCOUNT_LIST = "account-list";

    static Followers open(Path data, NodeStore store) throws IOException {
        Path audit = data.resolve(INDEX);
        PrivateFile.createFolder(audit);
        return new Followers(
                AuditIndex.open(audit, Cadence.DEFAULT, seal(store)),
                new LastUsedFollower(store.rows(LAST_USED)),
                new RoleUsesFollower(store.rows(ROLE_USES)),
                new ActionUsesFollower(store.rows(ACTION_USES)),
                new AccountList(store.rows(ACCOUNT_LIST)));
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
        return List.of(index, lastUsed, roleUses, actionUses, accounts);
    }

    /** What vouches for the files of the index. */
    static IndexSeal seal(NodeStore store) {
        return store.key().orElseThrow().hashes("index")::of;
    }

    /** How the followers that keep rows are made, by the names of their rows. */
    static Map<String, Function<Rows, Follower>> ofRows() {
        return Map.of(
                LAST_USED,
                LastUsedFollower::new,
                ROLE_USES,
                RoleUsesFollower::new,
                ACTION_USES,
                ActionUsesFollower::new,
                ACCOUNT_LIST,
                AccountList::new);
    }

    @Override
    public void close() {
        index.close();
    }
}
