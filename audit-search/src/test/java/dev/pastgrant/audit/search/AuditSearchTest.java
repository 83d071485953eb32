package dev.pastgrant.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.audit.history.HistoryLog;
import dev.pastgrant.audit.history.RandomHistory;
import dev.pastgrant.audit.history.SampleCall;
import dev.pastgrant.audit.history.SampleSeal;
import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Cadence;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditSearchTest {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final List<String> PRINCIPALS =
            List.of(
                    "alice",
                    "BOB",
                    "root",
                    "AKIAEXAMPLE0ALICE",
                    "AROAEXAMPLE0AUDITOR",
                    "AROAEXAMPLE0AUDITOR:bob",
                    "auditor",
                    "arn:aws:iam::111122223333:user/Bob",
                    "arn:aws:iam::111122223333:role/teams/deploy",
                    "arn:aws:sts::111122223333:assumed-role/deploy/carol",
                    "nobody");
    private static final List<String> ACTIONS =
            List.of("iam:CreateUser", "createuser", "sts:*", "iam:*", "IAM:GETUSER", "Get", "*");
    private static final List<String> RESOURCES =
            List.of(
                    "alice",
                    "BOB",
                    "arn:aws:iam::111122223333:user/x/alice",
                    "arn:aws:iam::111122223333:user/carol",
                    "arn:aws:iam::444455556666:user/y/bob",
                    "ReadOnlyAccess",
                    "arn:aws:iam::aws:policy/ReadOnlyAccess",
                    "x/alice");
    private static final List<String> ERRORS =
            List.of("any", "none", "AccessDenied", "NoSuchEntity", "nosuchentityexception", "No");

    @TempDir private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.pastgrant.audit.history.RandomHistory#seeds")
    void every_search_finds_what_a_linear_scan_finds(long seed) {
        List<Recorded> history = RandomHistory.of(seed, 500);
        LinearScan scan = new LinearScan(history);
        Random random = new Random(seed);
        int found = 0;
        try (AuditIndex index = AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of)) {
            index.follow(history);
            AuditSearch search = search(index, history);
            for (int i = 0; i < 300; i++) {
                AuditQuery query = query(random, history);
                List<Recorded> expected = scan.search(query);
                assertThat(pages(search, query)).as(query.toString()).isEqualTo(expected);
                found += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).as("searches that find something").isGreaterThan(75);
    }

    @Test
    void pages_stay_the_same_while_new_records_arrive() {
        List<Recorded> history = RandomHistory.of(3, 400);
        List<Recorded> early = history.subList(0, 200);
        try (AuditIndex index = AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of)) {
            index.follow(early);
            AuditSearch search = search(index, history);
            AuditQuery query = everything(early.getLast().position(), 10);
            AuditPage first = search.search(query);
            index.follow(history);
            Position next = Objects.requireNonNull(first.next());
            AuditQuery rest = everything(history.getLast().position(), 10).after(next);

            List<Recorded> all = new ArrayList<>(first.records());
            all.addAll(pages(search, rest));
            assertThat(all).isEqualTo(new LinearScan(early).search(query));
        }
    }

    @Test
    void a_search_waits_until_the_index_has_what_it_asks_for() {
        List<Recorded> history = RandomHistory.of(5, 50);
        try (AuditIndex index = AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of)) {
            AuditSearch search = new AuditSearch(index, log(history), Duration.ZERO);

            assertThatThrownBy(() -> search.search(everything(new Position(0), 10)))
                    .isInstanceOf(IndexBehind.class)
                    .hasMessage("the audit index is at position -1, not yet at 0");
            index.follow(history);
            assertThat(search.search(everything(history.getLast().position(), 50)).records())
                    .isEqualTo(
                            new LinearScan(history)
                                    .search(everything(history.getLast().position(), 50)));
        }
    }

    @ParameterizedTest(name = "{0} finds DeleteUser of alice: {1}")
    @CsvSource({
        "alice, true",
        "arn:aws:iam::111122223333:user/alice, true",
        "arn:aws:iam::111122223333:user/team/ALICE, true",
        "arn:aws:iam::444455556666:user/alice, false",
        "arn:aws:iam::111122223333:role/alice, false",
        "AWS::IAM::User, false",
        "arn:aws:iam::111122223333:user/alice2, false",
    })
    void a_call_that_only_names_its_resource_is_found_by_its_arn(String asked, boolean isFound) {
        Recorded call =
                SampleCall.of("iam", "DeleteUser", SampleCall.root())
                        .about(new ResourceRef("AWS::IAM::User", "alice"))
                        .recorded();
        try (AuditIndex index = AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of)) {
            index.follow(List.of(call));
            AuditQuery query =
                    new AuditQuery(
                            null, null, null, asked, null, null, null, call.position(), null, 1);

            assertThat(search(index, List.of(call)).search(query).records())
                    .isEqualTo(isFound ? List.of(call) : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:05.123456Z, 2026-03-01T12:00:05.123456Z, true",
        "2026-03-01T12:00:05.123456001Z, 2026-03-01T12:00:06Z, false",
        "2026-03-01T12:00:05Z, 2026-03-01T12:00:05.123455999Z, false",
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59.999999999Z, true",
    })
    void both_ends_of_the_time_range_belong_to_it(Instant from, Instant to, boolean isFound) {
        Recorded call =
                SampleCall.of("iam", "GetUser", SampleCall.root())
                        .recorded(7, new UUID(1, 2), SampleCall.TIME);
        try (AuditIndex index = AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of)) {
            index.follow(List.of(call));
            AuditQuery query =
                    new AuditQuery(
                            null, null, null, null, null, from, to, call.position(), null, 1);

            assertThat(search(index, List.of(call)).search(query).records())
                    .hasSize(isFound ? 1 : 0);
        }
    }

    private static AuditQuery query(Random random, List<Recorded> history) {
        return new AuditQuery(
                random.nextInt(3) == 0 ? SampleCall.ACCOUNT : null,
                maybe(random, PRINCIPALS),
                maybe(random, ACTIONS),
                maybe(random, RESOURCES),
                maybe(random, ERRORS),
                maybe(random, history.stream().map(Recorded::committedAt).toList()),
                maybe(random, history.stream().map(Recorded::committedAt).toList()),
                new Position(random.nextLong(history.getLast().position().value() + 1)),
                null,
                1 + random.nextInt(40));
    }

    private static <T> @Nullable T maybe(Random random, List<T> values) {
        return random.nextInt(4) == 0 ? values.get(random.nextInt(values.size())) : null;
    }

    private static AuditQuery everything(Position upTo, int limit) {
        return new AuditQuery(null, null, null, null, null, null, null, upTo, null, limit);
    }

    /** Every page to the end; all but the last are full. */
    private static List<Recorded> pages(AuditSearch search, AuditQuery query) {
        List<Recorded> all = new ArrayList<>();
        AuditPage page = search.search(query);
        while (page.next() != null) {
            assertThat(page.records()).hasSize(query.limit());
            all.addAll(page.records());
            page = search.search(query.after(page.next()));
        }
        all.addAll(page.records());
        return all;
    }

    private static AuditSearch search(AuditIndex index, List<Recorded> history) {
        return new AuditSearch(index, log(history), PATIENCE);
    }

    private static HistoryLog log(List<Recorded> history) {
        return new HistoryLog(history);
    }
}
