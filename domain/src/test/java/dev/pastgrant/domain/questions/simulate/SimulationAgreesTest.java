package dev.pastgrant.domain.questions.simulate;

import static dev.pastgrant.domain.account.Surroundings.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The simulator says what would happen: for random accounts it decides as the real call is decided,
 * once it is given the condition keys of that call.
 */
class SimulationAgreesTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final int ACCOUNTS = 100;
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    private static final AccessKeyId KEY = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "s3:PutObject", "iam:ListUsers", "iam:CreateUser");
    private static final List<String> RESOURCES =
            List.of(
                    "*",
                    "arn:aws:s3:::home/alice/notes",
                    "arn:aws:s3:::red/plan",
                    "arn:aws:iam::123456789012:user/bob");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<SimulatedDecision, Integer> seen = new EnumMap<>(SimulatedDecision.class);

    @Test
    void a_simulation_given_the_keys_of_a_call_decides_as_the_call_is_decided() {
        for (int i = 0; i < ACCOUNTS; i++) {
            Account account = RandomAccount.of(random);
            agree(account, user(account));
            agree(account, session(account));
        }
        assertThat(seen.values())
                .as("every decision is met often: %s", seen)
                .hasSize(SimulatedDecision.values().length)
                .allMatch(count -> count > ACCOUNTS / 2);
    }

    private void agree(Account account, Caller caller) {
        String address = random.nextBoolean() ? "203.0.113.7" : "198.51.100.7";
        Simulation simulation = simulation(account, caller, address);
        for (String action : ACTIONS) {
            for (ResourceResult simulated : simulation.result(action).resources()) {
                SimulatedDecision real =
                        real(account, caller, address, action, simulated.resource());
                seen.merge(real, 1, Integer::sum);
                assertThat(simulated.decision())
                        .as("-Dseed=%d: %s %s %s", seed, caller.arn(), action, simulated.resource())
                        .isEqualTo(real);
            }
        }
    }

    private static SimulatedDecision real(
            Account account, Caller caller, String address, String action, String resource) {
        Optional<Refusal> refusal =
                Permissions.check(
                        caller,
                        facts(address),
                        NOW,
                        Required.now(List.of(new Requirement(action, resource))),
                        account.id(),
                        AUTHORITIES.of(account, NONE, caller));
        return refusal.map(SimulationAgreesTest::denial).orElse(SimulatedDecision.ALLOWED);
    }

    private static SimulatedDecision denial(Refusal refusal) {
        return refusal.message().contains("with an explicit deny")
                ? SimulatedDecision.EXPLICIT_DENY
                : SimulatedDecision.IMPLICIT_DENY;
    }

    private static Simulation simulation(Account account, Caller caller, String address) {
        SimulationInput input =
                new SimulationInput(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ACTIONS,
                        RESOURCES,
                        null,
                        null,
                        null,
                        Stream.concat(ofCall(address), ofSession(caller)).toList(),
                        null);
        return switch (Simulation.ofPrincipal(input, entity(account, caller), account, NONE)) {
            case Simulation.Made.Ready(var simulation) -> simulation;
            case Simulation.Made.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** A simulation is of a role, not of a session. */
    private static String entity(Account account, Caller caller) {
        return switch (caller) {
            case Caller.RoleSession session -> session.role().arn(account.ref()).text();
            case Caller.IamUser user -> user.arn().text();
            case Caller.Root _ -> throw new AssertionError("root has no policies");
        };
    }

    private static Stream<SimulatedKey> ofCall(String address) {
        return Stream.of(
                key("aws:CurrentTime", "date", NOW.toString()),
                key("aws:EpochTime", "numeric", String.valueOf(NOW.getEpochSecond())),
                key("aws:SourceIp", "ip", address),
                key("aws:UserAgent", "string", "test"),
                key("aws:SecureTransport", "boolean", "true"),
                key("aws:RequestedRegion", "string", "us-east-1"),
                key("aws:ViaAWSService", "boolean", "false"));
    }

    private static Stream<SimulatedKey> ofSession(Caller caller) {
        SessionGrant session = caller.session();
        return session == null
                ? Stream.empty()
                : Stream.of(
                        key("aws:userid", "string", caller.userId()),
                        key("aws:TokenIssueTime", "date", session.issuedAt().toString()),
                        key("aws:MultiFactorAuthPresent", "boolean", "false"));
    }

    private static SimulatedKey key(String name, String type, String value) {
        return new SimulatedKey(name, type, List.of(value));
    }

    private static Caller user(Account account) {
        return new Caller.IamUser(
                account.ref(), account.users().find(RandomAccount.USER).orElseThrow(), KEY, null);
    }

    private static Caller session(Account account) {
        Role role = account.roles().find(RandomAccount.ROLE).orElseThrow();
        SessionGrant grant =
                new SessionGrant(
                        KEY,
                        account.id(),
                        role.id(),
                        "friday",
                        NOW,
                        NOW.plusSeconds(900),
                        null,
                        null,
                        Tags.NONE,
                        List.of(),
                        null,
                        List.of());
        return new Caller.RoleSession(account.ref(), role, "friday", grant);
    }

    private static CallFacts facts(String address) {
        return new CallFacts(
                "request",
                "s3.amazonaws.com",
                "Call",
                "us-east-1",
                true,
                address,
                "test",
                null,
                null,
                true,
                null);
    }
}
