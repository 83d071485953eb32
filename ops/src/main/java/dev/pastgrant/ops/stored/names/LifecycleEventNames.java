package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import java.util.List;

/** What is stored of an account as a whole. */
final class LifecycleEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.account.alias-created", 1, AccountAliasCreated.class),
                    new StoredName("iam.account.alias-deleted", 1, AccountAliasDeleted.class),
                    new StoredName("iam.account.closed", 1, AccountClosed.class),
                    new StoredName("iam.account.named", 1, AccountNamed.class),
                    new StoredName("iam.account.opened", 2, AccountOpened.class));

    private LifecycleEventNames() {}
}
