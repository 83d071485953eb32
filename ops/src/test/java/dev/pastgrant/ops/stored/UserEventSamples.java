package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of users. */
final class UserEventSamples {
    /** The event that version 1 of {@code iam.user.created} is read as: it knew no tags. */
    static final UserCreated WITHOUT_TAGS = new UserCreated(USER, NAME, PATH, NOON, List.of());

    static final List<LogEvent> ALL =
            List.of(
                    new UserCreated(USER, NAME, PATH, NOON, TAGS),
                    new UserDeleted(USER),
                    new UserMoved(USER, NAME, EntityPath.ROOT),
                    new UserTagged(USER, TAGS),
                    new UserUntagged(USER, List.of("team", "cost")));

    private UserEventSamples() {}
}
