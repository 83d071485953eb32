package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.OTHER;
import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import dev.pastgrant.ops.store.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Somebody changes the log of a stopped node who does not have its key, but has its program. */
class ForgedLogTest {
    private static final int ALL = Integer.MAX_VALUE;
    private static final int APPENDS = 6;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LogOptions options;

    @BeforeEach
    void write() {
        options = LogOptions.in(folder);
        try (RocksEventLog log = RocksEventLog.open(options)) {
            for (int i = 0; i < APPENDS; i++) {
                log.append(any(i % 2 == 0 ? STREAM : OTHER, "ann" + i)).durable().join();
            }
        }
    }

    private interface Change {
        void make(Store store, WriteBatch batch) throws RocksDBException;
    }

    private void change(Change change) {
        try (Store store = Store.open(options.log());
                WriteBatch batch = new WriteBatch()) {
            change.make(store, batch);
            store.writeSynced(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] append(Store store, long end) {
        byte[] value = store.get(Family.APPENDS, StoreKeys.number(end));
        assertThat(value).isNotNull();
        return value == null ? new byte[0] : value;
    }

    private static void put(Store store, WriteBatch batch, long end, byte[] value)
            throws RocksDBException {
        batch.put(store.family(Family.APPENDS), StoreKeys.number(end), value);
    }

    private static void delete(Store store, WriteBatch batch, long end) throws RocksDBException {
        batch.delete(store.family(Family.APPENDS), StoreKeys.number(end));
    }

    private static byte[] renamed(byte[] value, String from, String to) {
        byte[] copy = value.clone();
        int at = new String(value, StandardCharsets.ISO_8859_1).indexOf(from);
        assertThat(at).isPositive();
        byte[] name = to.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(name, 0, copy, at, name.length);
        return copy;
    }

    private void assertRefused(Reason reason, String... words) {
        assertThatThrownBy(() -> RocksEventLog.open(options).close())
                .isInstanceOfSatisfying(
                        DataFolderRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageContainingAll(words);
    }

    private static void assertFails(ThrowingCallable read, String words) {
        assertThatThrownBy(read).isInstanceOf(LogFailed.class).hasMessageContaining(words);
    }

    private static void assertFound(RocksEventLog log, long position, String words) {
        assertThat(log.verify())
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("position=" + position) && text.contains(words));
    }

    @Test
    void an_altered_append_is_found_and_never_read() {
        change((store, batch) -> put(store, batch, 2, renamed(append(store, 2), "ann2", "eve2")));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertFound(log, 2, "its keyed hash is another");
            assertFails(() -> log.readAll(Position.BEGINNING, ALL), "position 2 is not as");
            assertFails(() -> log.readStream(STREAM, 0, Position.END, ALL), "position 2");
            assertFails(() -> log.readAt(List.of(new Position(2))), "position 2");
            assertThat(log.readStream(OTHER, 0, Position.END, ALL)).hasSize(APPENDS / 2);
            assertThat(log.readAt(List.of(new Position(1)))).hasSize(1);
        }
    }

    @Test
    void an_altered_last_append_is_refused_at_the_start() {
        change((store, batch) -> put(store, batch, 5, renamed(append(store, 5), "ann5", "eve5")));
        assertRefused(Reason.FORGED, "without its key", "last append", "backup");
    }

    @Test
    void swapped_appends_are_found_and_never_read() {
        change((store, batch) -> {
            put(store, batch, 1, append(store, 3));
            put(store, batch, 3, append(store, 1));
        });
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertFound(log, 1, "its keyed hash is another");
            assertFound(log, 3, "its keyed hash is another");
            assertFails(() -> log.readAt(List.of(new Position(1))), "position 1");
            assertFails(() -> log.readAt(List.of(new Position(3))), "position 3");
        }
    }

    @Test
    void an_append_that_is_gone_from_the_middle_is_found_and_not_passed_over() {
        change((store, batch) -> delete(store, batch, 2));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertFound(log, 3, "the event before it is missing");
            assertFound(log, 3, "written after another append");
            assertFails(() -> log.readAll(Position.BEGINNING, ALL), "position 2 is missing");
            assertThatThrownBy(() -> log.readStream(STREAM, 0, Position.END, ALL))
                    .hasMessageContaining("position 2");
        }
    }

    @Test
    void an_entry_that_is_gone_from_the_index_of_streams_is_made_again() {
        change((store, batch) ->
                batch.delete(
                        store.family(Family.STREAMS), StoreKeys.of(StoreKeys.stream(STREAM), 1)));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(log.readStream(STREAM, 0, Position.END, ALL)).hasSize(APPENDS / 2);
            assertThat(log.verify()).isEmpty();
        }
    }

    @Test
    void an_append_of_another_history_of_the_same_log_is_found() throws IOException {
        byte[][] other = new byte[1][];
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        Files.copy(Keyset.file(folder), Keyset.file(copy));
        Chain chain = new Chain(java.util.Objects.requireNonNull(Keyset.open(copy).logKey()));
        change((store, batch) -> {
            other[0] = renamed(append(store, 2), "ann2", "eve2");
            chain.complete(2, other[0], Chain.hash(append(store, 0)));
            put(store, batch, 2, other[0]);
        });
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertFound(log, 2, "written after another append");
            assertFound(log, 3, "written after another append");
        }
    }

    @Test
    void a_dropped_end_is_refused_even_with_a_checkpoint_written_to_it() throws IOException {
        String[] checkpoint = new String[1];
        change((store, batch) -> {
            long time = StoredAppend.of(3, append(store, 3)).micros();
            for (long end = 4; end < APPENDS; end++) {
                byte[] key = StoreKeys.number(StoredAppend.of(end, append(store, end)).micros());
                batch.delete(store.family(Family.TIMES), key);
                delete(store, batch, end);
            }
            checkpoint[0] = "position 3 time " + time;
        });
        String before = Files.readString(options.checkpoint());
        assertRefused(Reason.SHORTER_THAN_CHECKPOINT, "ends at position 3");
        Files.writeString(options.checkpoint(), checkpoint[0] + "\n");
        assertRefused(Reason.FORGED, "does not vouch for it");
        String hash = before.substring(before.indexOf(" hash "));
        Files.writeString(options.checkpoint(), checkpoint[0] + hash);
        assertRefused(Reason.FORGED, "does not vouch for it");
    }

    @Test
    void hashes_cannot_be_taken_away() throws IOException {
        change((store, batch) -> {
            for (long end = 0; end < APPENDS; end++) {
                byte[] value = append(store, end);
                byte[] plain = Arrays.copyOf(value, value.length - Chain.TRAILER);
                plain[0] = StoredAppend.UNCHAINED;
                put(store, batch, end, renamed(plain, "ann" + end, "eve" + end));
            }
            batch.put(store.family(Family.META), Chaining.LAYOUT_KEY, Chaining.UNCHAINED);
        });
        assertRefused(Reason.FORGED, "its keyset says that it has keyed hashes");
        Files.delete(options.checkpoint());
        assertRefused(Reason.FORGED, "its keyset says that it has keyed hashes");
    }

    @Test
    void the_keyset_of_another_log_is_refused() throws IOException {
        Path other = folder.resolve("other");
        RocksEventLog.open(LogOptions.in(other)).close();
        Files.delete(Keyset.file(folder));
        assertRefused(Reason.KEYSET, "keyset", "is missing", "backup");
        Files.copy(Keyset.file(other), Keyset.file(folder));
        assertRefused(Reason.KEYSET, "is not the one", "backup");
    }

    @Test
    void a_log_from_before_gets_its_hashes_also_if_that_was_cut_short() throws IOException {
        List<Recorded> before;
        try (RocksEventLog log = RocksEventLog.open(options)) {
            before = log.readAll(Position.BEGINNING, ALL);
        }
        String keyset = Files.readString(Keyset.file(folder));
        change((store, batch) -> {
            for (long end = 2; end < APPENDS; end++) {
                byte[] value = append(store, end);
                byte[] plain = Arrays.copyOf(value, value.length - Chain.TRAILER);
                plain[0] = StoredAppend.UNCHAINED;
                put(store, batch, end, plain);
            }
            batch.put(store.family(Family.META), Chaining.LAYOUT_KEY, Chaining.UNCHAINED);
        });
        Files.writeString(Keyset.file(folder), disabled(keyset));
        try (RocksEventLog log = RocksEventLog.open(options)) {
            assertThat(log.readAll(Position.BEGINNING, ALL)).isEqualTo(before);
            assertThat(log.verify()).isEmpty();
        }
        assertThat(Files.readString(Keyset.file(folder))).isEqualTo(keyset);
    }

    /** The keyset as it is until the whole log has its hashes. */
    private static String disabled(String keyset) {
        int ofLog = keyset.indexOf("HmacKey");
        int at = keyset.indexOf("ENABLED", ofLog);
        return keyset.substring(0, at) + "DISABLED" + keyset.substring(at + "ENABLED".length());
    }
}
