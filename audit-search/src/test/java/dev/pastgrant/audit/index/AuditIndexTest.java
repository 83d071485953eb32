package dev.pastgrant.audit.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.audit.history.RandomHistory;
import dev.pastgrant.audit.history.SampleCall;
import dev.pastgrant.audit.history.SampleSeal;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditIndexTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Cadence NO_COMMIT = new Cadence(LONG, Integer.MAX_VALUE, LONG);
    private static final List<Recorded> HISTORY = RandomHistory.of(42, 300);

    @TempDir private Path directory;

    @Test
    void the_index_holds_every_call_record_and_nothing_else_newest_first() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);

            assertThat(all(index)).isEqualTo(expected(HISTORY));
            assertThat(index.processed()).isEqualTo(head(HISTORY));
        }
    }

    @Test
    void a_limit_gives_the_newest() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);
            index.awaitPosition(head(HISTORY), LONG);

            assertThat(index.newest(everything(5))).isEqualTo(expected(HISTORY).subList(0, 5));
        }
    }

    @Test
    void events_followed_again_change_nothing() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY.subList(0, 200));
            index.follow(HISTORY.subList(0, 100));
            index.follow(HISTORY);
            index.follow(HISTORY);

            assertThat(all(index)).isEqualTo(expected(HISTORY));
        }
    }

    @Test
    void a_closed_index_opens_where_it_was() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);
        }
        try (AuditIndex index = open("index")) {
            assertThat(index.processed()).isEqualTo(head(HISTORY));
            assertThat(all(index)).isEqualTo(expected(HISTORY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1000})
    void after_a_kill_the_index_goes_on_from_its_last_commit(int commitRecords) throws IOException {
        Cadence cadence = new Cadence(Duration.ZERO, commitRecords, LONG);
        try (AuditIndex killed =
                AuditIndex.open(directory.resolve("index"), cadence, SampleSeal::of)) {
            for (int i = 0; i < 220; i += 20) {
                killed.follow(HISTORY.subList(i, i + 20));
                killed.newest(everything(1));
            }
            copy(directory.resolve("index"), directory.resolve("copy"));
        }

        try (AuditIndex index = open("copy")) {
            Position token = index.processed();
            assertThat(all(index)).isEqualTo(expected(upTo(token)));
            index.follow(HISTORY.stream().filter(r -> r.position().isAfter(token)).toList());
            assertThat(all(index)).isEqualTo(expected(HISTORY));
        }
    }

    @Test
    void commits_are_made_as_often_as_asked() throws IOException {
        Cadence cadence = new Cadence(LONG, 10, LONG);
        try (AuditIndex killed =
                AuditIndex.open(directory.resolve("index"), cadence, SampleSeal::of)) {
            for (int i = 0; i < HISTORY.size(); i += 5) {
                killed.follow(HISTORY.subList(i, i + 5));
            }
            copy(directory.resolve("index"), directory.resolve("copy"));
        }

        try (AuditIndex index = open("copy")) {
            long lost =
                    expected(HISTORY).stream().filter(p -> p.isAfter(index.processed())).count();
            assertThat(lost).isLessThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flip", "truncate", "delete"})
    void a_damaged_index_is_rebuilt(String damage) throws IOException {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);
        }
        for (String file : fileNames(directory.resolve("index"))) {
            copy(directory.resolve("index"), directory.resolve(file));
            damage(directory.resolve(file).resolve(file), damage);
            try (AuditIndex index = open(file)) {
                assertThat(index.processed()).as(file).isEqualTo(Position.BEGINNING);
                index.follow(HISTORY);
                assertThat(all(index)).as(file).isEqualTo(expected(HISTORY));
            }
        }
    }

    @Test
    void an_index_in_use_is_neither_shared_nor_rebuilt() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);

            assertThatThrownBy(() -> open("index")).isInstanceOf(UncheckedIOException.class);
            assertThat(all(index)).isEqualTo(expected(HISTORY));
        }
    }

    @Test
    void after_a_reset_the_index_is_empty_and_can_be_followed_again() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);
            index.reset();

            assertThat(index.processed()).isEqualTo(Position.BEGINNING);
            assertThat(index.newest(everything(1))).isEmpty();
            index.follow(HISTORY);
            assertThat(all(index)).isEqualTo(expected(HISTORY));
        }
    }

    @Test
    void a_reader_that_waits_sees_what_is_followed_meanwhile() {
        try (AuditIndex index = open("index")) {
            CompletableFuture<List<Position>> reader =
                    CompletableFuture.supplyAsync(() -> all(index, head(HISTORY)));
            index.follow(HISTORY.subList(0, 150));
            index.follow(HISTORY.subList(150, 300));

            assertThat(reader.join()).isEqualTo(expected(HISTORY));
        }
    }

    @Test
    void a_reader_does_not_wait_longer_than_it_wants_to() {
        try (AuditIndex index = open("index")) {
            index.follow(HISTORY);
            Position beyond = new Position(head(HISTORY).value() + 1);

            assertThat(index.awaitPosition(beyond, Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void a_record_with_an_immense_name_is_indexed_without_it() {
        String immense = "x".repeat(100_000);
        Recorded recorded =
                SampleCall.of("iam", immense, SampleCall.user("alice"))
                        .failing(
                                "ValidationError", "no", new ResourceRef("AWS::IAM::User", immense))
                        .recorded();
        try (AuditIndex index = open("index")) {
            index.follow(List.of(recorded));

            assertThat(all(index)).containsExactly(recorded.position());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.pastgrant.audit.history.RandomHistory#seeds")
    void searches_beside_the_follower_see_a_whole_prefix(long seed) {
        List<Recorded> history = RandomHistory.of(seed, 2_000);
        Cadence cadence = new Cadence(Duration.ZERO, 100, LONG);
        try (AuditIndex index =
                AuditIndex.open(directory.resolve("index"), cadence, SampleSeal::of)) {
            CompletableFuture<Void> follower =
                    CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < history.size(); i += 20) {
                            index.follow(history.subList(i, i + 20));
                        }
                    });
            List<Position> expected = expected(history);
            List<Position> seen = List.of();
            while (seen.size() < expected.size()) {
                List<Position> found = index.newest(everything(history.size()));
                int from = expected.size() - found.size();
                assertThat(found).isEqualTo(expected.subList(from, expected.size()));
                assertThat(found).hasSizeGreaterThanOrEqualTo(seen.size());
                assertThat(follower).isNotCompletedExceptionally();
                seen = found;
            }
        }
    }

    private AuditIndex open(String name) {
        return AuditIndex.open(directory.resolve(name), NO_COMMIT, SampleSeal::of);
    }

    private static List<Position> all(AuditIndex index) {
        return all(index, index.processed());
    }

    private static List<Position> all(AuditIndex index, Position atLeast) {
        assertThat(index.awaitPosition(atLeast, LONG)).isTrue();
        return index.newest(everything(10_000));
    }

    private static IndexQuery everything(int limit) {
        return new IndexQuery(List.of(), null, null, null, null, limit);
    }

    private static List<Position> expected(List<Recorded> history) {
        return history.reversed().stream()
                .filter(recorded -> recorded.event() instanceof CallRecord)
                .map(Recorded::position)
                .toList();
    }

    private static List<Recorded> upTo(Position token) {
        return HISTORY.stream().filter(recorded -> !recorded.position().isAfter(token)).toList();
    }

    private static Position head(List<Recorded> history) {
        return history.getLast().position();
    }

    /** What the disk holds if the process is killed now. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String file : fileNames(from)) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    private static List<String> fileNames(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .toList();
        }
    }

    private static void damage(Path file, String damage) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (damage) {
            case "delete" -> Files.delete(file);
            case "truncate" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            default -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }
}
