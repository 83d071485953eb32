package dev.pastgrant.domain.account.lifecycle;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CloseAccount;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.CreateAccountAlias;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.DeleteAccountAlias;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand.OpenAccount;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;

/** The rules for an account as a whole. */
public final class AccountLifecycleDecider {
    private AccountLifecycleDecider() {}

    public static Decision decide(
            Account account, AccountLifecycleCommand command, Circumstances given) {
        return switch (command) {
            case OpenAccount open -> open(account, open, given);
            case CloseAccount _ -> close(account, given);
            case CreateAccountAlias(var alias) -> createAlias(account, alias);
            case DeleteAccountAlias(var alias) ->
                    alias.equals(account.alias())
                            ? accept(new AccountAliasDeleted(alias))
                            : refuse(
                                    Refusal.noSuchEntity(
                                            "The account alias " + alias + " cannot be found."));
        };
    }

    private static Decision open(Account account, OpenAccount command, Circumstances given) {
        if (account.lifecycle().isKnown()) {
            return refuse(Refusal.alreadyExists("Account " + account.id() + " already exists."));
        }
        AccountOpened opened = new AccountOpened(account.id(), command.partition(), given.now());
        AccessKeyCreated key =
                new AccessKeyCreated(
                        command.rootAccessKeyId(),
                        UniqueId.root(account.id()),
                        command.rootSecret(),
                        given.now());
        return command.name() == null
                ? accept(opened, key)
                : accept(opened, key, new AccountNamed(command.name()));
    }

    private static Decision close(Account account, Circumstances given) {
        return account.isOpen()
                ? accept(new AccountClosed(given.now()))
                : refuse(Refusal.noSuchEntity("The account " + account.id() + " cannot be found."));
    }

    /**
     * Sets the alias. A second alias replaces the first. An alias of twelve digits is refused,
     * since it would read as an account number.
     */
    private static Decision createAlias(Account account, String alias) {
        if (AccountId.isValid(alias)) {
            return refuse(
                    Refusal.validation(
                            "1 validation error detected: Value '"
                                    + alias
                                    + "' at 'accountAlias' failed to satisfy constraint: Member"
                                    + " must not be a 12-digit number"));
        }
        return alias.equals(account.alias()) ? accept() : accept(new AccountAliasCreated(alias));
    }
}
