package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.stored.AccountSnapshots;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.AccountHistory;
import dev.pastgrant.projections.lastused.LastUsedFollower;
import java.util.List;
import java.util.Map;

/** What a node kept beside its log, compared with what the log alone comes to. */
record Rebuild(NodeStore store, AccountId account) {
    /** The rows, as far as the node had got, are those of a follower that begins again. */
    void assertLastUsesAreTheSame() {
        Rows kept = store.rows("last-used");
        List<Recorded> followed =
                store.log().readAll(Position.BEGINNING, Integer.MAX_VALUE).stream()
                        .filter(recorded -> !recorded.position().isAfter(kept.token()))
                        .toList();
        Rows rebuilt = store.rows("last-used-rebuilt");
        rebuilt.clear();
        new LastUsedFollower(rebuilt).follow(followed);

        assertThat(all(kept)).hasSizeGreaterThan(100).isEqualTo(all(rebuilt));
        assertThat(rebuilt.token()).isEqualTo(kept.token());
    }

    private static List<Map.Entry<String, String>> all(Rows rows) {
        return rows.scan("", "", Integer.MAX_VALUE);
    }

    /**
     * Folding from the nearest snapshot comes to the same as folding from the first event.
     *
     * @return what the account came to in the end
     */
    Account assertTheAccountWasTheSameAtAnyTime() {
        AccountSnapshots snapshots = new AccountSnapshots(store.snapshots());
        Accounts.At snapshot = snapshots.nearest(account, Position.END).orElseThrow();
        AccountHistory history = new AccountHistory(store.log(), snapshots);
        List<Recorded> stream =
                store.log()
                        .readStream(
                                StreamName.account(account), 0, Position.END, Integer.MAX_VALUE);
        long kept = snapshot.revision();
        long last = stream.getLast().revision();
        List<Long> compared = List.of(0L, kept / 2, kept - 1, kept, (kept + last) / 2, last);
        Accounts.At literal = Accounts.At.unopened(account);
        for (Recorded recorded : stream) {
            literal = AccountHistory.next(literal, recorded);
            if (compared.contains(recorded.revision())) {
                assertThat(history.at(account, recorded.position()))
                        .as("at revision %s of %s, snapshot at %s", recorded.revision(), last, kept)
                        .isEqualTo(literal);
            }
        }
        return literal.account();
    }
}
