package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;

/** An event of an account as a whole. */
public sealed interface AccountLifecycleEvent extends AccountEvent {
    record AccountOpened(AccountId account, Instant openedAt) implements AccountLifecycleEvent {}

    /** The account's sign-in link has this alias, in place of any earlier one. */
    record AccountAliasCreated(String alias) implements AccountLifecycleEvent {}

    record AccountAliasDeleted(String alias) implements AccountLifecycleEvent {}
}
