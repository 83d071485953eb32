package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.ACCOUNT;
import static dev.pastgrant.ops.stored.SampleValues.NOON;

import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.policy.id.Partition;
import java.util.List;

/** One of each event of an account as a whole. */
final class LifecycleEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new AccountAliasCreated("example"),
                    new AccountAliasDeleted("example"),
                    new AccountClosed(NOON),
                    new AccountNamed("staging"),
                    new AccountOpened(ACCOUNT, Partition.AWS, NOON));

    private LifecycleEventSamples() {}
}
