package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;

/** What can have happened to an account as a whole. */
public sealed interface AccountLifecycleEvent extends AccountEvent {
    record AccountOpened(AccountId account, Instant openedAt) implements AccountLifecycleEvent {}

    /** The account's sign-in link carries this alias; a former one is gone. */
    record AccountAliasCreated(String alias) implements AccountLifecycleEvent {}

    record AccountAliasDeleted(String alias) implements AccountLifecycleEvent {}
}
