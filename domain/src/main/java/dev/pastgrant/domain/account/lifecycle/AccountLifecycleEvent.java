package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Partition;
import java.time.Instant;

/** An event of an account as a whole. */
public sealed interface AccountLifecycleEvent extends AccountEvent {
    /** The account exists from now on, in this partition. */
    record AccountOpened(AccountId account, Partition partition, Instant openedAt)
            implements AccountLifecycleEvent {
        public AccountRef ref() {
            return new AccountRef(partition, account);
        }
    }

    /** The account is called this. */
    record AccountNamed(String name) implements AccountLifecycleEvent {}

    /** Nobody of the account can sign in any more. What it was stays readable as of then. */
    record AccountClosed(Instant closedAt) implements AccountLifecycleEvent {}

    /** The account's sign-in link has this alias, in place of any earlier one. */
    record AccountAliasCreated(String alias) implements AccountLifecycleEvent {}

    record AccountAliasDeleted(String alias) implements AccountLifecycleEvent {}
}
