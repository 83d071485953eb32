package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import java.util.List;

/** What is stored of users. */
final class UserEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.user.created", 2, UserCreated.class),
                    new StoredName("iam.user.deleted", 1, UserDeleted.class),
                    new StoredName("iam.user.moved", 1, UserMoved.class),
                    new StoredName("iam.user.tagged", 1, UserTagged.class),
                    new StoredName("iam.user.untagged", 1, UserUntagged.class));

    private UserEventNames() {}
}
