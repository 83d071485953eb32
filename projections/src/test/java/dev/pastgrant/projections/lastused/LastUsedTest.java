package dev.pastgrant.projections.lastused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastUsedTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final AccessKeyId KEY = key(1);

    private final InMemoryRows rows = new InMemoryRows();
    private final LastUsedFollower lastUsed = new LastUsedFollower(rows);

    private static AccessKeyId key(long number) {
        return AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ACCOUNT, number);
    }

    private static Recorded call(
            long position,
            Instant time,
            @Nullable String key,
            String source,
            String region,
            @Nullable String error) {
        CallFacts facts =
                new CallFacts(
                        "r",
                        source,
                        "Any",
                        region,
                        true,
                        "192.0.2.1",
                        "cli",
                        null,
                        null,
                        true,
                        null);
        UserIdentity identity =
                new UserIdentity("IAMUser", "AIDA", null, null, key, "alice", null, null);
        return call(position, time, facts, identity, error);
    }

    private static Recorded call(
            long position,
            Instant time,
            CallFacts facts,
            UserIdentity identity,
            @Nullable String error) {
        CallRecord record =
                new CallRecord(
                        facts,
                        identity,
                        ACCOUNT,
                        time,
                        null,
                        null,
                        null,
                        new CallRecord.Ending(error, error, null, List.of()));
        return new Recorded(
                new Position(position),
                StreamName.trail(ACCOUNT),
                position,
                time,
                new UUID(0, position),
                record);
    }

    private static Recorded iam(long position, Instant time) {
        return call(position, time, KEY.text(), "iam.amazonaws.com", "us-east-1", null);
    }

    private static Instant minutes(int after) {
        return NINE.plus(Duration.ofMinutes(after));
    }

    private static Optional<KeyUse> use(Instant at, String service, String region) {
        return Optional.of(new KeyUse(at, service, region));
    }

    @Test
    void a_use_tells_when_where_and_of_what() {
        lastUsed.follow(List.of(call(1, NINE, KEY.text(), "sts.amazonaws.com", "eu-west-1", null)));
        assertThat(lastUsed.of(KEY, Position.END)).isEqualTo(use(NINE, "sts", "eu-west-1"));
        assertThat(lastUsed.of(key(2), Position.END)).isEmpty();
    }

    @Test
    void a_denied_call_is_a_use_as_well() {
        lastUsed.follow(
                List.of(
                        call(
                                1,
                                NINE,
                                KEY.text(),
                                "iam.amazonaws.com",
                                "us-east-1",
                                "AccessDenied")));
        assertThat(lastUsed.of(KEY, Position.END)).isPresent();
    }

    @Test
    void a_call_of_a_session_is_a_use_of_its_role_and_of_no_key() {
        UniqueId role = new UniqueId("AROAXXXXXXXXXXXXXXXXX");
        AccessKeyId session = AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, ACCOUNT, 1);
        UserIdentity identity =
                new UserIdentity(
                        "AssumedRole",
                        role + ":ci",
                        null,
                        null,
                        session.text(),
                        null,
                        new UserIdentity.Session(
                                NINE,
                                false,
                                null,
                                new UserIdentity.Issuer(
                                        "Role", role.text(), "arn", "123456789012", "deployer")),
                        null);
        Recorded plain = call(1, NINE, null, "sts.amazonaws.com", "eu-west-1", null);
        CallFacts facts = ((CallRecord) plain.event()).facts();
        RoleUsesFollower roles = new RoleUsesFollower(new InMemoryRows());
        roles.follow(List.of(call(1, NINE, facts, identity, null), iam(2, minutes(1))));
        lastUsed.follow(List.of(call(1, NINE, facts, identity, null)));

        assertThat(roles.of(role, Position.END)).isEqualTo(use(NINE, "sts", "eu-west-1"));
        assertThat(roles.of(role, new Position(0))).isEmpty();
        assertThat(roles.processed()).isEqualTo(new Position(2));
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void the_keys_of_sessions_and_calls_without_a_key_are_left_out() {
        AccessKeyId session = AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, ACCOUNT, 1);
        lastUsed.follow(
                List.of(
                        call(1, NINE, session.text(), "iam.amazonaws.com", "us-east-1", null),
                        call(2, NINE, null, "iam.amazonaws.com", "us-east-1", null)));
        assertThat(rows.all()).isEmpty();
        assertThat(lastUsed.processed()).isEqualTo(new Position(2));
    }

    @Test
    void the_first_use_stands_for_fifteen_minutes_of_uses() {
        lastUsed.follow(List.of(iam(1, NINE), iam(2, minutes(14))));
        lastUsed.follow(List.of(iam(3, minutes(15).minusNanos(1))));
        assertThat(lastUsed.of(KEY, Position.END)).isEqualTo(use(NINE, "iam", "us-east-1"));
        lastUsed.follow(List.of(iam(4, minutes(15))));
        assertThat(lastUsed.of(KEY, Position.END)).isEqualTo(use(minutes(15), "iam", "us-east-1"));
    }

    @Test
    void the_past_is_seen_as_it_was() {
        lastUsed.follow(List.of(iam(5, NINE), iam(9, minutes(60))));
        assertThat(lastUsed.of(KEY, Position.BEGINNING)).isEmpty();
        assertThat(lastUsed.of(KEY, new Position(4))).isEmpty();
        assertThat(lastUsed.of(KEY, new Position(5))).isEqualTo(use(NINE, "iam", "us-east-1"));
        assertThat(lastUsed.of(KEY, new Position(8))).isEqualTo(use(NINE, "iam", "us-east-1"));
        assertThat(lastUsed.of(KEY, new Position(9)))
                .isEqualTo(use(minutes(60), "iam", "us-east-1"));
    }

    @Test
    void a_region_may_hold_anything() {
        lastUsed.follow(List.of(call(1, NINE, KEY.text(), "iam.amazonaws.com", "a\nb c", null)));
        assertThat(lastUsed.of(KEY, Position.END)).isEqualTo(use(NINE, "iam", "a\nb c"));
    }

    @Test
    void following_again_and_rebuilding_end_in_the_same_rows() {
        List<Recorded> history = List.of(iam(1, NINE), iam(2, minutes(20)), iam(3, minutes(40)));
        lastUsed.follow(history);
        Map<String, String> once = rows.all();
        lastUsed.follow(history.subList(0, 2));
        assertThat(rows.all()).isEqualTo(once);
        assertThat(lastUsed.processed()).isEqualTo(new Position(3));
        lastUsed.reset();
        history.forEach(event -> lastUsed.follow(List.of(event)));
        assertThat(rows.all()).isEqualTo(once);
    }

    @Test
    void random_histories_agree_with_a_plain_scan_at_every_position() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<Recorded> history = randomHistory(random);
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(9));
            lastUsed.follow(history.subList(from, to));
            from = to;
        }
        for (int number = 0; number < 3; number++) {
            for (long position = -1; position <= history.size() * 3L; position++) {
                AccessKeyId key = key(number);
                assertThat(lastUsed.of(key, new Position(position)))
                        .as("seed %d, key %d, position %d", seed, number, position)
                        .isEqualTo(scanned(history, key, position));
            }
        }
    }

    private static List<Recorded> randomHistory(Random random) {
        List<Recorded> history = new ArrayList<>();
        long position = 0;
        Instant time = NINE;
        for (int i = 0; i < 300; i++) {
            position += 1 + random.nextInt(3);
            time = time.plusSeconds(random.nextInt(600));
            history.add(
                    call(
                            position,
                            time,
                            key(random.nextInt(3)).text(),
                            random.nextBoolean() ? "iam.amazonaws.com" : "sts.amazonaws.com",
                            "region-" + random.nextInt(3),
                            random.nextBoolean() ? "AccessDenied" : null));
        }
        return history;
    }

    /** By the letter: go through all calls, and let a kept use hide those of 15 minutes after. */
    private static Optional<KeyUse> scanned(List<Recorded> history, AccessKeyId key, long upTo) {
        Map<String, KeyUse> kept = new HashMap<>();
        for (Recorded recorded : history) {
            CallRecord record = (CallRecord) recorded.event();
            String id = String.valueOf(record.identity().accessKeyId());
            KeyUse before = kept.get(id);
            boolean isHidden =
                    before != null
                            && Duration.between(before.instant(), record.time()).toSeconds() < 900;
            if (recorded.position().value() <= upTo && !isHidden) {
                String service = record.facts().eventSource().split("\\.", 2)[0];
                kept.put(id, new KeyUse(record.time(), service, record.facts().region()));
            }
        }
        return Optional.ofNullable(kept.get(key.text()));
    }
}
