package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import java.util.List;

/** What is stored of groups. */
final class GroupEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.group.created", 1, GroupCreated.class),
                    new StoredName("iam.group.deleted", 1, GroupDeleted.class),
                    new StoredName("iam.group.moved", 1, GroupMoved.class),
                    new StoredName("iam.group.user-added", 1, UserAddedToGroup.class),
                    new StoredName("iam.group.user-removed", 1, UserRemovedFromGroup.class));

    private GroupEventNames() {}
}
