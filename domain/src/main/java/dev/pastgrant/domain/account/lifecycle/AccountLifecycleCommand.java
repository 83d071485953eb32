package dev.pastgrant.domain.account.lifecycle;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;

/** A request to change an account as a whole. */
public sealed interface AccountLifecycleCommand extends AccountCommand {
    /** Opens the account, with the first access key of its root user. */
    record OpenAccount(AccessKeyId rootAccessKeyId, SealedSecret rootSecret)
            implements AccountLifecycleCommand {}

    record CreateAccountAlias(String alias) implements AccountLifecycleCommand {}

    record DeleteAccountAlias(String alias) implements AccountLifecycleCommand {}
}
