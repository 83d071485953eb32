package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import org.jspecify.annotations.Nullable;

/** A request to change an account as a whole. */
public sealed interface AccountLifecycleCommand extends AccountCommand {
    /**
     * Opens the account, with the first access key of its root user.
     *
     * @param name what the account is called; null if it has no name
     */
    record OpenAccount(AccessKeyId rootAccessKeyId, SealedSecret rootSecret, @Nullable String name)
            implements AccountLifecycleCommand {}

    /** Closes the account for good. */
    record CloseAccount() implements AccountLifecycleCommand {}

    record CreateAccountAlias(String alias) implements AccountLifecycleCommand {}

    record DeleteAccountAlias(String alias) implements AccountLifecycleCommand {}
}
