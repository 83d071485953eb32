package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import java.util.List;

/** What is stored of access keys. */
final class AccessKeyEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.access-key.created", 1, AccessKeyCreated.class),
                    new StoredName("iam.access-key.deleted", 1, AccessKeyDeleted.class),
                    new StoredName(
                            "iam.access-key.status-changed", 1, AccessKeyStatusChanged.class));

    private AccessKeyEventNames() {}
}
