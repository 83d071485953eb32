package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Appends for tests: of events that carry the name they were given. */
public final class Appends {
    public static final AccountId ACCOUNT = new AccountId("123456789012");
    public static final StreamName STREAM = StreamName.account(ACCOUNT);
    public static final StreamName OTHER = StreamName.trail(ACCOUNT);

    private Appends() {}

    public static NewEvent event(String name) {
        return new NewEvent(
                UUID.randomUUID(),
                new UserMoved(
                        new UniqueId("AIDAEXAMPLEUSER00001"),
                        new EntityName(name),
                        EntityPath.ROOT));
    }

    public static Append any(StreamName stream, String... names) {
        return append(stream, OptionalLong.empty(), names);
    }

    public static Append expecting(StreamName stream, long revision, String... names) {
        return append(stream, OptionalLong.of(revision), names);
    }

    private static Append append(StreamName stream, OptionalLong revision, String... names) {
        List<NewEvent> events = new ArrayList<>();
        for (String name : names) {
            events.add(event(name));
        }
        return new Append(stream, revision, Instant.EPOCH, events);
    }
}
