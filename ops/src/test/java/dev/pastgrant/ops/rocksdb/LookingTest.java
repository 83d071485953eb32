package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at a data folder, and refusing it, changes nothing in it. */
class LookingTest {
    @TempDir Path folder;

    /** Something that befalls a data folder. */
    enum Damage {
        CURRENT_MISSING(data -> Files.delete(log(data, "CURRENT"))),
        CURRENT_EMPTY(data -> Files.write(log(data, "CURRENT"), new byte[0])),
        MANIFEST_MISSING(data -> Files.delete(log(data, "MANIFEST"))),
        MANIFEST_DAMAGED(data -> flip(log(data, "MANIFEST"), 0.5)),
        TABLE_MISSING(data -> Files.delete(appends(data))),
        TABLE_CUT_OFF(data -> cut(appends(data), 0.5)),
        WAL_HEAD_DAMAGED(data -> flip(log(data, ".log"), 0)),
        WAL_DAMAGED(data -> flip(log(data, ".log"), 0.5)),
        WAL_CUT_OFF(data -> cut(log(data, ".log"), 0.5)),
        WAL_MISSING(data -> Files.delete(log(data, ".log"))),
        LOG_MISSING(data -> FolderContents.delete(data.resolve("eventlog"))),
        LOG_EMPTY(data -> empty(data.resolve("eventlog"))),
        CHECKPOINT_MISSING(data -> Files.delete(data.resolve("eventlog.checkpoint"))),
        CHECKPOINT_DAMAGED(data -> flip(data.resolve("eventlog.checkpoint"), 0)),
        LOG_AND_CHECKPOINT_MISSING(data -> {
            FolderContents.delete(data.resolve("eventlog"));
            Files.delete(data.resolve("eventlog.checkpoint"));
        });

        private interface Befalling {
            void befall(Path data) throws IOException;
        }

        @SuppressWarnings("ImmutableEnumChecker") // each is a lambda without state
        private final Befalling befalling;

        Damage(Befalling befalling) {
            this.befalling = befalling;
        }
    }

    /** The newest file of the log with such a name. */
    private static Path log(Path data, String name) {
        Predicate<String> wanted = file -> file.startsWith(name) || file.endsWith(name);
        try (Stream<Path> files = Files.list(data.resolve("eventlog"))) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The largest table, which holds appends: the others are made again from them. */
    private static Path appends(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("eventlog"))) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flip(Path file, double at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (bytes.length * at)] ^= 4;
        Files.write(file, bytes);
    }

    private static void cut(Path file, double at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * at)));
    }

    private static void empty(Path log) throws IOException {
        FolderContents.delete(log);
        Files.createDirectory(log);
    }

    @BeforeEach
    void leaveAKilledNode() throws IOException {
        KilledNode.leave(data());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private LogOptions options() {
        return LogOptions.in(data());
    }

    private void assertAllIsThere() {
        try (RocksEventLog log = RocksEventLog.open(options())) {
            assertThat(log.readAll(Position.BEGINNING, Integer.MAX_VALUE))
                    .hasSize(KilledNode.EVENTS);
            assertThat(log.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_folder_is_refused_again_and_again_and_stays_as_it_is(Damage damage)
            throws IOException {
        Path backup = folder.resolve("backup");
        FolderContents.copy(data(), backup);
        damage.befalling.befall(data());
        FolderContents before = FolderContents.of(data());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> RocksEventLog.look(options()).close())
                    .isInstanceOf(DataFolderRefused.class);
            assertThat(FolderContents.of(data())).isEqualTo(before);
            assertThatThrownBy(() -> RocksEventLog.open(options()).close())
                    .isInstanceOf(DataFolderRefused.class)
                    .hasMessageContaining("backup");
            assertThat(FolderContents.of(data())).isEqualTo(before);
        }

        restore(backup);
        assertAllIsThere();
    }

    /** Puts back what is missing or damaged, and nothing else. */
    private void restore(Path backup) throws IOException {
        for (String name : FolderContents.of(backup).files().keySet()) {
            Path file = data().resolve(name);
            if (Files.isDirectory(backup.resolve(name))) {
                Files.createDirectories(file);
            } else {
                Files.deleteIfExists(file);
                Files.copy(backup.resolve(name), file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "IDENTITY", "LOCK"})
    void what_the_engine_does_not_need_is_not_missed(String name) throws IOException {
        Files.delete(log(data(), name));
        FolderContents before = FolderContents.of(data());
        try (RocksEventLog log = RocksEventLog.look(options())) {
            assertThat(log.verify()).isEmpty();
        }
        assertThat(FolderContents.of(data())).isEqualTo(before);
        assertAllIsThere();
        assertAllIsThere();
    }

    @Test
    void looking_at_a_whole_log_changes_nothing_and_takes_no_appends() throws IOException {
        FolderContents before = FolderContents.of(data());
        try (RocksEventLog log = RocksEventLog.look(options())) {
            assertThat(log.readAll(Position.BEGINNING, Integer.MAX_VALUE))
                    .hasSize(KilledNode.EVENTS);
            assertThat(log.verify()).isEmpty();
            assertThatThrownBy(() -> log.append(any(STREAM, "ann")).durable().join())
                    .hasCauseInstanceOf(LogFailed.class);
        }
        assertThat(FolderContents.of(data())).isEqualTo(before);
        assertAllIsThere();
    }

    @Test
    void a_condition_that_does_not_hold_changes_nothing() throws IOException {
        FolderContents before = FolderContents.of(data());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() ->
                            RocksStore.openIf(
                                    options(),
                                    log -> {
                                        assertThat(log.head().value())
                                                .isEqualTo(KilledNode.EVENTS - 1);
                                        throw new IOException("no keyset");
                                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no keyset");
            assertThat(FolderContents.of(data())).isEqualTo(before);
        }
        assertAllIsThere();
    }

    @Test
    void a_folder_that_is_not_there_is_not_made_by_looking() throws IOException {
        FolderContents before = FolderContents.of(folder);
        LogOptions mistyped = LogOptions.in(folder.resolve("dato"));
        assertThatThrownBy(() -> RocksEventLog.look(mistyped).close())
                .isInstanceOfSatisfying(
                        DataFolderRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_LOG))
                .hasMessage("there is no data folder `" + folder.resolve("dato") + "`");
        assertThat(FolderContents.of(folder)).isEqualTo(before);
    }

    @Test
    void a_log_is_not_made_beside_anything_else() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.createFile(other.resolve("letter.txt"));
        FolderContents before = FolderContents.of(other);
        assertThatThrownBy(() -> RocksEventLog.open(LogOptions.in(other)).close())
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("no event log")
                .hasMessageContaining("`letter.txt`")
                .hasMessageContaining("name an empty folder");
        assertThat(FolderContents.of(other)).isEqualTo(before);
    }

    @Test
    void a_log_is_made_in_a_folder_where_a_first_start_was_cut_short() throws IOException {
        Path cut = folder.resolve("cut");
        RocksEventLog.open(LogOptions.in(cut)).close();
        Files.move(cut.resolve("eventlog"), cut.resolve("eventlog.new"));
        Files.delete(cut.resolve("keyset"));
        Files.createDirectory(cut.resolve("lost+found"));
        RocksEventLog.open(LogOptions.in(cut)).close();
        assertThat(cut.resolve("eventlog.new")).doesNotExist();
    }

    @Test
    void a_folder_is_not_looked_at_while_a_node_uses_it() {
        try (RocksEventLog log = RocksEventLog.open(options())) {
            assertThatThrownBy(() -> RocksEventLog.look(options()).close())
                    .isInstanceOfSatisfying(
                            DataFolderRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.IN_USE));
            log.append(any(STREAM, "ann")).durable().join();
        }
    }
}
