package dev.pastgrant.ops.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.node.Verification;
import dev.pastgrant.ops.store.Finding;
import dev.pastgrant.ops.stored.AccountSnapshots;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.accounts.AccountHistory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Somebody without the key changes what a stopped node made from its log. */
class ForgedRowsAndSnapshotsTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UniqueId EVE = new UniqueId("AIDAEXAMPLEUSER00001");
    private static final List<AccountEvent> EVENTS =
            List.of(
                    new AccountOpened(ID, Partition.AWS, NOON),
                    new UserCreated(EVE, new EntityName("eve"), EntityPath.ROOT, NOON, List.of()),
                    new PolicyAttached(
                            new EntityRef(UniqueId.Kind.USER, EVE),
                            Arn.iam(AccountRef.aws(ID), "policy/ReadOnlyAccess")));

    @TempDir Path folder;

    @BeforeEach
    void write() {
        try (RocksStore store = open()) {
            List<NewEvent> events =
                    EVENTS.stream().map(each -> new NewEvent(UUID.randomUUID(), each)).toList();
            store.log()
                    .append(new Append(StreamName.account(ID), OptionalLong.of(-1), NOON, events))
                    .durable()
                    .join();
            new AccountSnapshots(store.snapshots()).keep(literal());
            store.rows("last-used").write(Map.of(), store.log().head());
        }
    }

    private RocksStore open() {
        return RocksStore.open(LogOptions.in(folder));
    }

    private static Accounts.At literal() {
        Account account = Account.unopened(ID);
        for (AccountEvent event : EVENTS) {
            account = account.evolve(event);
        }
        return new Accounts.At(account, new Position(EVENTS.size() - 1L), EVENTS.size() - 1L);
    }

    private void change(Family family, byte[] key, UnaryOperator<byte[]> change) {
        try (Store store = Store.open(LogOptions.in(folder).log());
                WriteBatch batch = new WriteBatch()) {
            byte[] value = store.get(family, key);
            assertThat(value).isNotNull();
            batch.put(store.family(family), key, change.apply(value == null ? key : value));
            store.writeSynced(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] replaced(byte[] value, String from, String to) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> findings(RocksStore store) {
        return Verification.of(store, folder).stream().map(Finding::what).toList();
    }

    @Test
    void a_snapshot_in_which_somebody_is_administrator_is_dropped_and_never_read() {
        byte[] key = StoreKeys.of(StoreKeys.text(ID.digits()), EVENTS.size() - 1L);
        change(
                Family.SNAPSHOTS,
                key,
                value -> replaced(value, "ReadOnlyAccess", "AdministratorAccess"));
        try (RocksStore store = open()) {
            assertThat(findings(store))
                    .containsExactly(
                            "the snapshot of account 123456789012 here is not as it was written");
            AccountHistory history =
                    new AccountHistory(store.log(), new AccountSnapshots(store.snapshots()));
            assertThat(history.at(ID, store.log().head())).isEqualTo(literal());
            assertThat(findings(store)).isEmpty();
        }
    }

    @Test
    void a_snapshot_that_the_log_does_not_come_to_is_found() {
        try (RocksStore store = open()) {
            Accounts.At early = new Accounts.At(literal().account(), new Position(1), 1);
            new AccountSnapshots(store.snapshots()).keep(early);
            assertThat(findings(store))
                    .containsExactly(
                            "the snapshot of account 123456789012 here is not what the log comes to");
        }
    }

    @Test
    void rows_of_uses_that_were_not_are_found() {
        try (RocksStore store = open()) {
            assertThat(findings(store)).isEmpty();
            store.rows("last-used").write(Map.of("AKIAIOSFODNN7EXAMPLE/1", "x"), new Position(2));
            assertThat(findings(store))
                    .containsExactly("the rows of last-used are not what the log comes to");
        }
    }

    @Test
    void changed_missing_and_added_rows_are_dropped_with_their_token() {
        byte[] row = StoreKeys.text("uses\0rann");
        List<UnaryOperator<byte[]>> changes =
                List.of(
                        value -> replaced(value, "noon", "dawn"),
                        value -> new byte[] {1},
                        _ -> StoreKeys.text("noon"));
        for (UnaryOperator<byte[]> change : changes) {
            try (RocksStore store = open()) {
                store.rows("uses").write(Map.of("ann", "noon", "bob", "noon"), new Position(2));
            }
            change(Family.ROWS, row, change);
            try (RocksStore store = open()) {
                Rows rows = store.rows("uses");
                assertThat(rows.token()).isEqualTo(Position.BEGINNING);
                assertThat(rows.scan("", "", 9)).isEmpty();
            }
        }
    }

    @Test
    void a_row_that_is_gone_is_noticed_by_the_number_of_rows() throws RocksDBException {
        try (RocksStore store = open()) {
            store.rows("uses").write(Map.of("ann", "noon", "bob", "noon"), new Position(2));
        }
        try (Store store = Store.open(LogOptions.in(folder).log());
                WriteBatch batch = new WriteBatch()) {
            batch.delete(store.family(Family.ROWS), StoreKeys.text("uses\0rann"));
            store.writeSynced(batch);
        }
        try (RocksStore store = open()) {
            assertThat(store.rows("uses").token()).isEqualTo(Position.BEGINNING);
        }
    }
}
