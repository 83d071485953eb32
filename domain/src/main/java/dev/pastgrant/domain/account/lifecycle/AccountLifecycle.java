package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an account was opened and closed, its name and its alias.
 *
 * @param openedAt when it was opened; null if it has not been opened
 * @param alias the alias in its sign-in link; null if it has no alias
 * @param name what it is called; null if it has no name
 * @param closedAt when it was closed; null if it has not been closed
 */
public record AccountLifecycle(
        @Nullable Instant openedAt,
        @Nullable String alias,
        @Nullable String name,
        @Nullable Instant closedAt) {
    /** The lifecycle before the account's first event. */
    public static final AccountLifecycle UNOPENED = new AccountLifecycle(null, null, null, null);

    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }

    /** Whether it was closed, so that nobody of it signs in any more. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether it has ever been opened: an account opens once. */
    public boolean isKnown() {
        return openedAt != null;
    }

    /** The lifecycle after an event. */
    public AccountLifecycle evolve(AccountLifecycleEvent event) {
        return switch (event) {
            case AccountOpened(var account, _, var at) -> {
                require(!isKnown(), "account `" + account + "` is open");
                yield new AccountLifecycle(at, alias, name, closedAt);
            }
            case AccountNamed(var given) -> new AccountLifecycle(openedAt, alias, given, closedAt);
            case AccountClosed(var at) -> {
                require(isOpen(), "the account is not open");
                yield new AccountLifecycle(openedAt, alias, name, at);
            }
            case AccountAliasCreated(var created) ->
                    new AccountLifecycle(openedAt, created, name, closedAt);
            case AccountAliasDeleted(var deleted) -> {
                require(deleted.equals(alias), "`" + deleted + "` is not the alias");
                yield new AccountLifecycle(openedAt, null, name, closedAt);
            }
        };
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
