package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.GROUP;
import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of groups. */
final class GroupEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new GroupCreated(GROUP, NAME, PATH, NOON),
                    new GroupDeleted(GROUP),
                    new GroupMoved(GROUP, NAME, EntityPath.ROOT),
                    new UserAddedToGroup(GROUP, USER),
                    new UserRemovedFromGroup(GROUP, USER));

    private GroupEventSamples() {}
}
