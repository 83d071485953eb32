package dev.pastgrant.ops.rocksdb;

import static dev.pastgrant.ops.stored.Appends.OTHER;
import static dev.pastgrant.ops.stored.Appends.STREAM;
import static dev.pastgrant.ops.stored.Appends.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.ops.store.DataFolderRefused;
import dev.pastgrant.ops.store.DataFolderRefused.Reason;
import dev.pastgrant.policy.id.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rocksdb.FlushOptions;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** One octet is flipped on the disk, in what can be made again from the appends. */
class MendingTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 12;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LogOptions options;

    private final Random random = new Random(SEED);
    private List<Recorded> written = List.of();

    @BeforeEach
    void write() throws IOException {
        options = LogOptions.in(Files.createDirectories(folder.resolve("whole")));
        try (RocksStore store = RocksStore.open(options)) {
            for (int i = 0; i < 100; i++) {
                var stream = i % 3 == 0 ? STREAM : OTHER;
                store.log().append(any(stream, "ann" + i, "bob" + i)).durable().join();
            }
            store.rows("uses").write(Map.of("ann", "noon", "bob", "noon"), store.log().head());
            store.snapshots().keep(ID, store.log().head(), "1", new byte[3000]);
            written = store.log().readAll(Position.BEGINNING, Integer.MAX_VALUE);
        }
    }

    /** The files of a family, whose tables are all on disk. */
    private List<Path> files(Family family) throws RocksDBException {
        try (Store store = Store.open(options.log());
                FlushOptions wait = new FlushOptions().setWaitForFlush(true)) {
            return store.use(db -> {
                for (Family each : Family.values()) {
                    db.flush(wait, store.family(each));
                }
                List<Path> files = new ArrayList<>();
                for (LiveFileMetaData file : db.getLiveFilesMetaData()) {
                    if (java.util.Arrays.equals(file.columnFamilyName(), family.bytes())) {
                        files.add(options.log().resolve(file.fileName().substring(1)));
                    }
                }
                return files;
            });
        }
    }

    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STREAMS", "TIMES", "ROWS", "SNAPSHOTS"})
    void a_flipped_octet_is_mended_from_the_appends(Family family) throws Exception {
        List<Path> files = files(family);
        assertThat(files).isNotEmpty();
        for (int round = 0; round < ROUNDS; round++) {
            Path copy = folder.resolve(family + "-" + round);
            copy(options.folder(), copy);
            flip(
                    copy.resolve(
                            options.folder().relativize(files.get(random.nextInt(files.size())))));
            try (RocksStore store = RocksStore.open(LogOptions.in(copy))) {
                assertThat(store.verify()).as("seed %d, round %d", SEED, round).isEmpty();
                assertAnswersAreRight(store);
                store.log().append(any(STREAM, "next")).durable().join();
            }
            try (RocksStore store = RocksStore.look(LogOptions.in(copy))) {
                assertThat(store.verify()).as("seed %d, round %d", SEED, round).isEmpty();
            }
        }
    }

    private void assertAnswersAreRight(RocksStore store) {
        String seed = "seed " + SEED;
        assertThat(store.log().readAll(Position.BEGINNING, Integer.MAX_VALUE))
                .as(seed)
                .isEqualTo(written);
        assertThat(store.log().readStream(STREAM, 0, Position.END, Integer.MAX_VALUE))
                .as(seed)
                .isEqualTo(written.stream().filter(each -> each.stream().equals(STREAM)).toList());
        Recorded middle = written.get(101);
        assertThat(store.log().seal(middle.committedAt())).as(seed).isEqualTo(middle.position());
        var rows = store.rows("uses");
        boolean isMadeAgain = rows.token().equals(Position.BEGINNING);
        assertThat(rows.scan("", "", 9)).as(seed).hasSize(isMadeAgain ? 0 : 2);
        store.snapshots()
                .nearest(ID, store.log().head(), "1")
                .ifPresent(kept -> assertThat(kept.state().remaining()).as(seed).isEqualTo(3000));
    }

    @Test
    void damage_to_the_appends_themselves_is_refused() throws Exception {
        List<Path> files = files(Family.APPENDS);
        byte[] bytes = Files.readAllBytes(files.getLast());
        bytes[bytes.length - 1] ^= 1; // what the engine reads first
        Files.write(files.getLast(), bytes);
        assertThatThrownBy(() -> RocksStore.open(options).close())
                .isInstanceOfSatisfying(
                        DataFolderRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void an_entry_that_is_gone_from_an_index_is_made_again() throws RocksDBException {
        for (Family family : List.of(Family.STREAMS, Family.TIMES)) {
            try (Store store = Store.open(options.log());
                    WriteBatch batch = new WriteBatch()) {
                byte[] last =
                        store.walk(
                                family,
                                entries -> {
                                    entries.seekToLast();
                                    return entries.key();
                                });
                batch.delete(store.family(family), last);
                store.writeSynced(batch);
            }
            assertThatThrownBy(() -> RocksStore.look(options))
                    .hasMessageContainingAll(family.name(), "the next start makes that again");
            try (RocksStore store = RocksStore.open(options)) {
                assertThat(store.verify()).isEmpty();
                assertAnswersAreRight(store);
            }
        }
    }
}
