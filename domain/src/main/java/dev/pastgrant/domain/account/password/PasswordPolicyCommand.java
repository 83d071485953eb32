package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.AccountCommand;

/** A request to change what the account demands of passwords. */
public sealed interface PasswordPolicyCommand extends AccountCommand {
    /** Replaces the whole policy. */
    record UpdateAccountPasswordPolicy(PasswordPolicy policy) implements PasswordPolicyCommand {}

    record DeleteAccountPasswordPolicy() implements PasswordPolicyCommand {}
}
