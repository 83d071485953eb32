package dev.pastgrant.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.audit.history.HistoryLog;
import dev.pastgrant.audit.history.RandomHistory;
import dev.pastgrant.audit.history.SampleCall;
import dev.pastgrant.audit.history.SampleSeal;
import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Cadence;
import dev.pastgrant.audit.record.CloudTrailJson;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.refusal.CloudTrailError;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupEventsTest {
    private static final Instant NOW = RandomHistory.START.plus(Duration.ofDays(1));
    private static final LookupQuery EVERYTHING =
            new LookupQuery(SampleCall.ACCOUNT, List.of(), null, null, null, null);

    @TempDir private Path directory;
    private AuditIndex index;

    @BeforeEach
    void openIndex() {
        index = AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of);
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void a_lookup_of_what_is_not_indexed_yet_is_refused_for_now() {
        List<Recorded> history = RandomHistory.of(5, 50);
        LookupEvents lookups =
                new LookupEvents(new AuditSearch(index, new HistoryLog(history), Duration.ZERO));

        Reply<LookupPage> reply = lookups.lookup(EVERYTHING, NOW, history.getLast().position());

        assertThat(reply instanceof Reply.Refused<LookupPage>(var refusal) ? refusal.code() : null)
                .isEqualTo(SharedError.SERVICE_UNAVAILABLE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.pastgrant.audit.history.RandomHistory#seeds")
    void every_lookup_finds_what_a_linear_scan_finds(long seed) {
        List<Recorded> history = RandomHistory.of(seed, 500);
        LookupEvents lookups = following(history);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            LookupQuery query = query(random, history);
            Position upTo = one(random, history).position();

            assertThat(pages(lookups, query, upTo))
                    .as(query.toString())
                    .isEqualTo(scan(history, query, upTo));
        }
    }

    @Test
    void an_item_shows_the_event_and_its_record() {
        Recorded call =
                SampleCall.of("iam", "CreateUser", SampleCall.session("Auditor", "one"))
                        .about(new ResourceRef("AWS::IAM::User", "carol"))
                        .recorded();

        assertThat(items(following(List.of(call)), EVERYTHING, SampleCall.TIME, call.position()))
                .containsExactly(
                        new LookupItem(
                                call.id(),
                                "CreateUser",
                                false,
                                "ASIAEXAMPLE0ONE",
                                Instant.parse("2026-03-01T12:00:05Z"),
                                "iam.amazonaws.com",
                                "one",
                                List.of(new ResourceRef("AWS::IAM::User", "carol")),
                                CloudTrailJson.of(call)));
    }

    @ParameterizedTest(name = "{0} days later: {1}")
    @CsvSource({"0, true", "89, true", "90, true", "91, false"})
    void an_event_is_found_for_90_days(long days, boolean isFound) {
        Recorded call = SampleCall.of("iam", "GetUser", SampleCall.root()).recorded();
        Instant now = SampleCall.TIME.plus(Duration.ofDays(days));
        LookupQuery ever = within(Instant.EPOCH, null);

        assertThat(items(following(List.of(call)), ever, now, call.position()))
                .hasSize(isFound ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-03-01T12:00:05Z, 2026-03-01T12:00:05Z, true",
        "2026-03-01T12:00:05.9Z, 2026-03-01T12:00:06Z, false",
        "2026-03-01T12:00:04.9Z, 2026-03-01T12:00:05.001Z, true",
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:04.999Z, false",
        "2026-03-01T12:00:06Z, 2026-03-01T12:00:07Z, false",
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59.999999999Z, true",
        "+1000000000-12-31T23:59:59.999999999Z, +1000000000-12-31T23:59:59.999999999Z, false",
    })
    void an_event_is_in_a_time_range_by_its_whole_second(Instant from, Instant to, boolean in) {
        Recorded call = SampleCall.of("iam", "GetUser", SampleCall.root()).recorded();
        Instant now = SampleCall.TIME.plusSeconds(60);

        assertThat(items(following(List.of(call)), within(from, to), now, call.position()))
                .hasSize(in ? 1 : 0);
    }

    @Test
    void two_attributes_are_refused() {
        LookupAttribute attribute = new LookupAttribute("EventName", "GetUser");

        assertThat(refusal(with(attribute, attribute)))
                .isEqualTo(CloudTrailError.INVALID_LOOKUP_ATTRIBUTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventName", "EventCategory", ""})
    void an_unknown_attribute_is_refused(String key) {
        assertThat(refusal(with(new LookupAttribute(key, "x"))))
                .isEqualTo(CloudTrailError.INVALID_LOOKUP_ATTRIBUTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void max_results_outside_1_to_50_is_refused(int maxResults) {
        assertThat(refusal(limited(EVERYTHING, maxResults, null)))
                .isEqualTo(CloudTrailError.INVALID_MAX_RESULTS);
    }

    @Test
    void a_start_after_the_end_is_refused() {
        assertThat(refusal(within(NOW, NOW.minusNanos(1))))
                .isEqualTo(CloudTrailError.INVALID_TIME_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "ä", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_token_that_was_never_given_is_refused(String token) {
        assertThat(refusal(limited(EVERYTHING, 5, token)))
                .isEqualTo(CloudTrailError.INVALID_NEXT_TOKEN);
    }

    @Test
    void a_token_changed_in_any_character_is_refused() {
        String token = LookupToken.of(EVERYTHING, new Position(77));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(refusal(limited(EVERYTHING, 5, changed)))
                    .isEqualTo(CloudTrailError.INVALID_NEXT_TOKEN);
        }
    }

    @Test
    void a_token_of_other_parameters_or_another_account_is_refused() {
        String token = LookupToken.of(EVERYTHING, new Position(77));
        LookupQuery foreign =
                new LookupQuery(RandomHistory.OTHER, List.of(), null, null, null, null);

        for (LookupQuery other :
                List.of(
                        with(new LookupAttribute("EventName", "GetUser")),
                        within(RandomHistory.START, null),
                        within(null, RandomHistory.START),
                        foreign)) {
            assertThat(refusal(limited(other, 5, token)))
                    .isEqualTo(CloudTrailError.INVALID_NEXT_TOKEN);
        }
    }

    private LookupEvents following(List<Recorded> history) {
        index.follow(history);
        return new LookupEvents(
                new AuditSearch(index, new HistoryLog(history), Duration.ofHours(1)));
    }

    private ErrorCode refusal(LookupQuery query) {
        LookupEvents lookups =
                new LookupEvents(new AuditSearch(index, new HistoryLog(List.of()), Duration.ZERO));
        return switch (lookups.lookup(query, NOW, Position.BEGINNING)) {
            case Reply.Refused<LookupPage>(Refusal refusal) -> refusal.code();
            case Reply.Answered<LookupPage> answered -> throw new AssertionError(answered);
        };
    }

    private static List<LookupItem> pages(LookupEvents lookups, LookupQuery query, Position upTo) {
        List<LookupItem> all = new ArrayList<>();
        LookupPage page = page(lookups, query, NOW, upTo);
        while (page.nextToken() != null) {
            assertThat(page.events()).hasSize(Objects.requireNonNullElse(query.maxResults(), 50));
            all.addAll(page.events());
            LookupQuery next = limited(query, query.maxResults(), page.nextToken());
            page = page(lookups, next, NOW, upTo);
        }
        all.addAll(page.events());
        return all;
    }

    private static List<LookupItem> items(
            LookupEvents lookups, LookupQuery query, Instant now, Position upTo) {
        return page(lookups, query, now, upTo).events();
    }

    private static LookupPage page(
            LookupEvents lookups, LookupQuery query, Instant now, Position upTo) {
        return switch (lookups.lookup(query, now, upTo)) {
            case Reply.Answered<LookupPage>(LookupPage page, _, _) -> page;
            case Reply.Refused<LookupPage>(Refusal refusal) ->
                    throw new AssertionError(refusal.toString());
        };
    }

    private static List<LookupItem> scan(List<Recorded> history, LookupQuery query, Position upTo) {
        return history.reversed().stream()
                .filter(r -> !r.position().isAfter(upTo))
                .filter(r ->
                        r.event() instanceof CallRecord call
                                && call.recipient().equals(query.account()))
                .flatMap(LookupItem::of)
                .filter(item -> query.attributes().stream().allMatch(a -> has(item, a)))
                .filter(item ->
                        query.startTime() == null || !item.eventTime().isBefore(query.startTime()))
                .filter(item ->
                        query.endTime() == null || !item.eventTime().isAfter(query.endTime()))
                .toList();
    }

    private static boolean has(LookupItem item, LookupAttribute attribute) {
        String value = attribute.value();
        return switch (attribute.key()) {
            case "EventId" -> value.equals(item.eventId().toString());
            case "EventName" -> value.equals(item.eventName());
            case "ReadOnly" -> value.equals(item.readOnly() ? "true" : "false");
            case "Username" -> value.equals(item.username());
            case "ResourceType" -> item.resources().stream().anyMatch(r -> value.equals(r.type()));
            case "ResourceName" -> item.resources().stream().anyMatch(r -> value.equals(r.name()));
            case "EventSource" -> value.equals(item.eventSource());
            case "AccessKeyId" -> value.equals(item.accessKeyId());
            default -> throw new AssertionError(attribute.key());
        };
    }

    private static LookupQuery query(Random random, List<Recorded> history) {
        UUID anId = one(random, history).id();
        Instant from = one(random, history).committedAt();
        Instant to = one(random, history).committedAt();
        List<LookupAttribute> attributes =
                List.of(
                        new LookupAttribute("EventId", anId.toString()),
                        new LookupAttribute("EventName", one(random, RandomHistory.ACTIONS)),
                        new LookupAttribute("EventName", "getuser"),
                        new LookupAttribute("ReadOnly", random.nextBoolean() ? "true" : "false"),
                        new LookupAttribute("Username", one(random, RandomHistory.NAMES)),
                        new LookupAttribute("Username", "root"),
                        new LookupAttribute("ResourceType", "AWS::IAM::Policy"),
                        new LookupAttribute("ResourceName", one(random, RandomHistory.NAMES)),
                        new LookupAttribute("EventSource", "sts.amazonaws.com"),
                        new LookupAttribute("AccessKeyId", "ASIAEXAMPLE0BOB"));
        return new LookupQuery(
                random.nextInt(4) == 0 ? RandomHistory.OTHER : SampleCall.ACCOUNT,
                random.nextInt(3) == 0 ? List.of() : List.of(one(random, attributes)),
                random.nextInt(3) == 0 && from.isBefore(to) ? from : null,
                random.nextInt(3) == 0 && from.isBefore(to) ? to : null,
                random.nextInt(3) == 0 ? null : Integer.valueOf(1 + random.nextInt(50)),
                null);
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static LookupQuery with(LookupAttribute... attributes) {
        return new LookupQuery(SampleCall.ACCOUNT, List.of(attributes), null, null, null, null);
    }

    private static LookupQuery within(@Nullable Instant start, @Nullable Instant end) {
        return new LookupQuery(SampleCall.ACCOUNT, List.of(), start, end, null, null);
    }

    private static LookupQuery limited(
            LookupQuery query, @Nullable Integer maxResults, @Nullable String token) {
        return new LookupQuery(
                query.account(),
                query.attributes(),
                query.startTime(),
                query.endTime(),
                maxResults,
                token);
    }
}
