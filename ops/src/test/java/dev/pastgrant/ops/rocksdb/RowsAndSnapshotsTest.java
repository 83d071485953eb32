package dev.pastgrant.ops.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.chain.LogKey;
import dev.pastgrant.ops.chain.Signed;
import dev.pastgrant.ops.store.SnapshotStore;
import dev.pastgrant.policy.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsAndSnapshotsTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");

    private static final Signed SIGNED =
            new Signed(new LogKey(new byte[32], true).hashes("this test"));

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RocksEventLog log;

    @BeforeEach
    void open() {
        log = RocksEventLog.open(LogOptions.in(folder));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Rows rows(String follower) {
        return new RocksRows(log.store(), follower, SIGNED);
    }

    private SnapshotStore snapshots() {
        return new RocksSnapshots(log.store(), 2, SIGNED);
    }

    @Test
    void rows_and_token_outlive_a_restart() {
        rows("used").write(Map.of("a", "1"), new Position(7));
        close();
        open();
        assertThat(rows("used").get("a")).hasValue("1");
        assertThat(rows("used").token()).isEqualTo(new Position(7));
    }

    @Test
    void rows_are_scanned_by_prefix_in_order_from_a_key() {
        Rows rows = rows("used");
        rows.write(
                Map.of("k/a", "1", "k/b", "2", "k/c\u00e4", "3", "l", "4", "j", "5"),
                new Position(1));
        assertThat(rows.scan("k/", "", 9))
                .extracting(Map.Entry::getKey)
                .containsExactly("k/a", "k/b", "k/c\u00e4");
        assertThat(rows.scan("k/", "k/b", 1)).containsExactly(Map.entry("k/b", "2"));
        assertThat(rows.scan("k/", "l", 9)).isEmpty();
        assertThat(rows.scan("", "", 9)).hasSize(5);
    }

    @Test
    void clearing_removes_rows_and_token_of_one_follower_only() {
        Rows rows = rows("used");
        Rows other = rows("used2");
        rows.write(Map.of("a", "1"), new Position(7));
        other.write(Map.of("a", "2"), new Position(8));
        rows.clear();
        assertThat(rows.get("a")).isEmpty();
        assertThat(rows.scan("", "", 9)).isEmpty();
        assertThat(rows.token()).isEqualTo(Position.BEGINNING);
        assertThat(other.get("a")).hasValue("2");
        assertThat(other.token()).isEqualTo(new Position(8));
    }

    private Optional<String> state(long position, String fold) {
        return snapshots()
                .nearest(ACCOUNT, new Position(position), fold)
                .map(found ->
                        found.position() + "=" + StandardCharsets.UTF_8.decode(found.state()));
    }

    private void put(AccountId account, long position, String fold, String state) {
        snapshots()
                .keep(
                        account,
                        new Position(position),
                        fold,
                        state.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_nearest_snapshot_of_the_same_fold_is_found_and_the_oldest_are_dropped() {
        put(ACCOUNT, 10, "v1", "ten");
        put(ACCOUNT, 20, "v2", "twenty");
        put(new AccountId("123456789013"), 15, "v1", "foreign");
        assertThat(state(9, "v1")).isEmpty();
        assertThat(state(10, "v1")).hasValue("10=ten");
        assertThat(state(99, "v1")).hasValue("10=ten");
        assertThat(state(99, "v2")).hasValue("20=twenty");
        assertThat(state(-1, "v1")).isEmpty();
        put(ACCOUNT, 30, "v2", "thirty");
        assertThat(state(99, "v1")).isEmpty();
        assertThat(state(29, "v2")).hasValue("20=twenty");
        put(ACCOUNT, 30, "v2", "again");
        assertThat(state(30, "v2")).hasValue("30=again");
        assertThat(state(29, "v2")).hasValue("20=twenty");
    }
}
