package dev.pastgrant.projections.lastused;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionUsesTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final UniqueId ALICE = new UniqueId("AIDAXXXXXXXXXXXXXXXXX");
    private static final UniqueId DEPLOYER = new UniqueId("AROAXXXXXXXXXXXXXXXXX");
    private static final UserIdentity BY_ALICE =
            new UserIdentity("IAMUser", ALICE.text(), null, null, null, "alice", null, null);
    private static final UserIdentity BY_DEPLOYER =
            new UserIdentity(
                    "AssumedRole",
                    DEPLOYER + ":ci",
                    null,
                    null,
                    null,
                    null,
                    new UserIdentity.Session(
                            NINE,
                            false,
                            null,
                            new UserIdentity.Issuer(
                                    "Role", DEPLOYER.text(), "arn", "123456789012", "deployer")),
                    null);

    private final InMemoryRows rows = new InMemoryRows();
    private final ActionUsesFollower uses = new ActionUsesFollower(rows);

    private static Recorded call(long position, UserIdentity identity, String source, String name) {
        CallFacts facts =
                new CallFacts(
                        "r",
                        source,
                        name,
                        "us-east-1",
                        true,
                        "192.0.2.1",
                        "cli",
                        null,
                        null,
                        true,
                        null);
        CallRecord record =
                new CallRecord(
                        facts,
                        identity,
                        ACCOUNT,
                        at(position),
                        null,
                        null,
                        null,
                        new CallRecord.Ending("AccessDenied", "no", null, List.of()));
        return new Recorded(
                new Position(position),
                StreamName.trail(ACCOUNT),
                position,
                at(position),
                new UUID(0, position),
                record);
    }

    private static Recorded iam(long position, String name) {
        return call(position, BY_ALICE, "iam.amazonaws.com", name);
    }

    /** Each position is an hour. */
    private static Instant at(long position) {
        return NINE.plus(Duration.ofHours(position));
    }

    private static KeyUse use(long position, String service) {
        return new KeyUse(at(position), service, "us-east-1");
    }

    @Test
    void each_action_of_a_user_has_its_last_use_also_if_it_was_denied() {
        uses.follow(
                List.of(
                        iam(1, "GetUser"),
                        iam(2, "GetUserPolicy"),
                        call(3, BY_ALICE, "sts.amazonaws.com", "GetCallerIdentity"),
                        iam(4, "GetUser")));

        assertThat(uses.of(ALICE, Position.END))
                .isEqualTo(
                        Map.of(
                                "iam:GetUser", use(4, "iam"),
                                "iam:GetUserPolicy", use(2, "iam"),
                                "sts:GetCallerIdentity", use(3, "sts")));
        assertThat(uses.processed()).isEqualTo(new Position(4));
    }

    @Test
    void the_past_is_seen_as_it_was() {
        uses.follow(List.of(iam(1, "GetUser"), iam(2, "ListUsers"), iam(3, "GetUser")));

        assertThat(uses.of(ALICE, new Position(2)))
                .isEqualTo(Map.of("iam:GetUser", use(1, "iam"), "iam:ListUsers", use(2, "iam")));
        assertThat(uses.of(ALICE, new Position(0))).isEmpty();
    }

    @Test
    void a_session_uses_actions_as_its_role_and_nobody_elses_are_kept() {
        UserIdentity root = new UserIdentity("Root", "1", null, null, null, null, null, null);
        uses.follow(
                List.of(
                        call(1, BY_DEPLOYER, "iam.amazonaws.com", "GetRole"),
                        call(2, root, "iam.amazonaws.com", "GetRole"),
                        call(3, UserIdentity.own(), "iam.amazonaws.com", "GetRole")));

        assertThat(uses.of(DEPLOYER, Position.END)).isEqualTo(Map.of("iam:GetRole", use(1, "iam")));
        assertThat(rows.all()).hasSize(1);
    }

    @Test
    void what_is_no_action_is_a_use_of_its_service_and_what_is_no_service_is_none() {
        uses.follow(
                List.of(
                        iam(1, "Invented"),
                        iam(2, "In/vented"),
                        call(3, BY_ALICE, "pastgrant.internal", "WhoCan"),
                        call(4, BY_ALICE, "any/thing.amazonaws.com", "GetUser")));

        assertThat(uses.of(ALICE, Position.END))
                .isEqualTo(
                        Map.of(
                                "iam:", use(2, "iam"),
                                "pastgrant:WhoCan", use(3, "pastgrant.internal")));
    }

    @Test
    void following_again_and_rebuilding_end_in_the_same_rows() {
        List<Recorded> history = List.of(iam(1, "GetUser"), iam(2, "ListUsers"), iam(3, "GetUser"));
        uses.follow(history);
        Map<String, String> once = rows.all();
        uses.follow(history.subList(0, 2));
        assertThat(rows.all()).isEqualTo(once);
        uses.reset();
        history.forEach(event -> uses.follow(List.of(event)));
        assertThat(rows.all()).isEqualTo(once);
    }
}
