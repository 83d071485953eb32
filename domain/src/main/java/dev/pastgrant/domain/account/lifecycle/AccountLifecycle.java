package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an account was opened, and its alias.
 *
 * @param openedAt when it was opened; null if it has not been opened
 * @param alias the alias in its sign-in link; null if it has no alias
 */
public record AccountLifecycle(@Nullable Instant openedAt, @Nullable String alias) {
    /** The lifecycle before the account's first event. */
    public static final AccountLifecycle UNOPENED = new AccountLifecycle(null, null);

    public boolean isOpen() {
        return openedAt != null;
    }

    /** The lifecycle after an event. */
    public AccountLifecycle evolve(AccountLifecycleEvent event) {
        return switch (event) {
            case AccountOpened(var account, var at) -> {
                require(!isOpen(), "account `" + account + "` is open");
                yield new AccountLifecycle(at, alias);
            }
            case AccountAliasCreated(var name) -> new AccountLifecycle(openedAt, name);
            case AccountAliasDeleted(var name) -> {
                require(name.equals(alias), "`" + name + "` is not the alias");
                yield new AccountLifecycle(openedAt, null);
            }
        };
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
