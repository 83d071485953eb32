package dev.pastgrant.ops.node;

import dev.pastgrant.audit.index.IndexVerification;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.store.KeptState;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.stored.AccountSnapshots;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.AccountHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Compares everything that a stopped node keeps with its log: the store's own findings first, then
 * what was made from the log. It changes nothing.
 */
public final class Verification {
    private static final int CHUNK = 1000;

    private final NodeStore store;
    private final EventLog log;
    private final List<Finding> findings = new ArrayList<>();

    private Verification(NodeStore store) {
        this.store = store;
        this.log = store.log();
    }

    /**
     * What is wrong.
     *
     * @param data the folder of the audit index
     */
    public static List<Finding> of(NodeStore store, Path data) {
        List<Finding> ofLog = store.verify();
        if (!ofLog.isEmpty() || store.key().isEmpty()) {
            return ofLog; // the rest is only as good as the log that it is compared with
        }
        Verification verification = new Verification(store);
        verification.snapshots();
        Followers.ofRows().forEach(verification::rows);
        verification.index(data.resolve(Followers.INDEX));
        return List.copyOf(verification.findings);
    }

    private void found(Position position, String what) {
        findings.add(new Finding(position, what));
    }

    private void snapshots() {
        AccountSnapshots snapshots = new AccountSnapshots(store.snapshots());
        Accounts.At folded = Accounts.At.unopened(new AccountId("000000000000"));
        for (KeptState kept : store.snapshots().all()) {
            String what = "the snapshot of account " + kept.account() + " here ";
            if (kept.fold().isEmpty()) {
                found(kept.position(), what + "is not as it was written");
            } else if (AccountSnapshots.isOfThisFold(kept.fold().get())) {
                AccountId account = new AccountId(kept.account());
                boolean goesOn = folded.account().id().equals(account);
                Accounts.At start = goesOn ? folded : Accounts.At.unopened(account);
                folded = AccountHistory.fold(log, start, kept.position());
                if (!snapshots.nearest(account, kept.position()).equals(Optional.of(folded))) {
                    found(kept.position(), what + "is not what the log comes to");
                }
            }
        }
    }

    private void rows(String name, Function<Rows, Follower> made) {
        try {
            Rows kept = store.rows(name);
            Position token = kept.token();
            MadeAgain again = new MadeAgain();
            follow(made.apply(again), token);
            if (!kept.scan("", "", Integer.MAX_VALUE).equals(again.scan("", "", Integer.MAX_VALUE))
                    || token.isAfter(log.head())) {
                found(token, "the rows of %s are not what the log comes to".formatted(name));
            }
        } catch (LogFailed e) {
            found(Position.BEGINNING, String.valueOf(e.getMessage()));
        }
    }

    private void follow(Follower follower, Position token) {
        Position read = Position.BEGINNING;
        while (token.isAfter(read)) {
            List<Recorded> chunk =
                    log.readAll(read, CHUNK).stream()
                            .filter(each -> !each.position().isAfter(token))
                            .toList();
            if (chunk.isEmpty()) {
                return;
            }
            follower.follow(chunk);
            read = chunk.getLast().position();
        }
    }

    /** Rows that are kept nowhere. */
    private static final class MadeAgain implements Rows {
        private final NavigableMap<String, String> rows = new TreeMap<>();
        private Position token = Position.BEGINNING;

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(rows.get(key));
        }

        @Override
        public List<Map.Entry<String, String>> scan(String prefix, String from, int limit) {
            String begin = from.compareTo(prefix) < 0 ? prefix : from;
            return rows.tailMap(begin, true).entrySet().stream()
                    .takeWhile(row -> row.getKey().startsWith(prefix))
                    .limit(limit)
                    .<Map.Entry<String, String>>map(row -> Map.entry(row.getKey(), row.getValue()))
                    .toList();
        }

        @Override
        public Position token() {
            return token;
        }

        @Override
        public void write(Map<String, String> changed, Position reached) {
            rows.putAll(changed);
            token = reached;
        }

        @Override
        public void clear() {
            rows.clear();
            token = Position.BEGINNING;
        }
    }

    private void index(Path folder) {
        IndexVerification.of(folder, log, Followers.seal(store), UUID.randomUUID())
                .forEach(fault -> found(fault.position(), fault.what()));
    }
}
