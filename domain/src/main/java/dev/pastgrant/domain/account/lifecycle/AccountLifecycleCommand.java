package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.policy.id.Partition;
import org.jspecify.annotations.Nullable;

/** A request to change an account as a whole. */
public sealed interface AccountLifecycleCommand extends AccountCommand {
    /**
     * Opens the account, with the first access key of its root user.
     *
     * @param partition the partition that it is in for ever
     * @param name what the account is called; null if it has no name
     */
    record OpenAccount(
            Partition partition,
            AccessKeyId rootAccessKeyId,
            SealedSecret rootSecret,
            @Nullable String name)
            implements AccountLifecycleCommand {}

    /** Closes the account for good. */
    record CloseAccount() implements AccountLifecycleCommand {}

    record CreateAccountAlias(String alias) implements AccountLifecycleCommand {}

    record DeleteAccountAlias(String alias) implements AccountLifecycleCommand {}
}
