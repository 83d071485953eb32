package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an account was opened, and what it is called.
 *
 * @param openedAt when it was opened; null before
 * @param alias the name in its sign-in link; null unless it was given one
 */
public record AccountLifecycle(@Nullable Instant openedAt, @Nullable String alias) {
    /** Before anything happened. */
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
