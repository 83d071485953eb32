package dev.pastgrant.audit.history;

import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A history by seed: few names, so that everything recurs; positions with gaps; appends of one or
 * more events at one commit time; events that are no records in between.
 */
public final class RandomHistory {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final AccountId OTHER = new AccountId("444455556666");
    public static final List<String> NAMES = List.of("alice", "Bob", "bob", "carol");
    public static final List<String> ROLES = List.of("Auditor", "deploy");
    public static final List<String> ACTIONS =
            List.of("CreateUser", "DeleteUser", "GetUser", "AttachUserPolicy", "ListUsers");
    private static final List<String> CODES =
            List.of("AccessDenied", "NoSuchEntityException", "ValidationError");

    private final Random random;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** Seeds to try, or only {@code -Dseed}. */
    public static LongStream seeds() {
        String seed = System.getProperty("seed");
        return seed == null ? LongStream.range(0, 8) : LongStream.of(Long.parseLong(seed));
    }

    public static List<Recorded> of(long seed, int size) {
        return new RandomHistory(seed).events(size);
    }

    private List<Recorded> events(int size) {
        List<Recorded> events = new ArrayList<>();
        long position = -1;
        Instant time = START;
        while (events.size() < size) {
            position += 1 + random.nextInt(4);
            if (random.nextInt(4) > 0) {
                time = time.plusNanos(1000L * (1 + random.nextInt(3_000_000)));
            }
            events.add(random.nextInt(5) == 0 ? change(position, time) : call(position, time));
        }
        return events;
    }

    private Recorded change(long position, Instant time) {
        return new Recorded(
                new Position(position),
                StreamName.account(SampleCall.ACCOUNT),
                position,
                time,
                id(),
                new UserDeleted(new UniqueId("AIDAEXAMPLE000000")));
    }

    private Recorded call(long position, Instant time) {
        String action = one(ACTIONS);
        return SampleCall.of(random.nextInt(6) == 0 ? "sts" : "iam", action, identity())
                .in(random.nextInt(5) == 0 ? OTHER : SampleCall.ACCOUNT)
                .ending(ending())
                .recorded(position, id(), time);
    }

    private CallRecord.Ending ending() {
        return random.nextInt(3) == 0
                ? new CallRecord.Ending(one(CODES), "no", null, resources())
                : new CallRecord.Ending(null, null, new Json("{}"), resources());
    }

    private List<ResourceRef> resources() {
        String name = one(NAMES);
        ResourceRef byName = new ResourceRef("AWS::IAM::User", name);
        ResourceRef byArn =
                new ResourceRef(
                        "AWS::IAM::User", "arn:aws:iam::" + SampleCall.ACCOUNT + ":user/x/" + name);
        ResourceRef policy =
                new ResourceRef("AWS::IAM::Policy", "arn:aws:iam::aws:policy/ReadOnlyAccess");
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> List.of(byName);
            case 2 -> List.of(byName, byArn);
            case 3 -> List.of(byName, policy);
            default -> List.of(policy);
        };
    }

    private UserIdentity identity() {
        return switch (random.nextInt(5)) {
            case 0 -> SampleCall.root();
            case 1 -> SampleCall.session(one(ROLES), one(NAMES));
            case 2 -> SampleCall.foreignAccount(OTHER.digits());
            default -> SampleCall.user(one(NAMES));
        };
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
