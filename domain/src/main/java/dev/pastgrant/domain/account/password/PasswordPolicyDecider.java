package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand.DeleteAccountPasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand.UpdateAccountPasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;

/** The rules for the account's password policy. */
public final class PasswordPolicyDecider {
    private PasswordPolicyDecider() {}

    public static Decision decide(Account account, PasswordPolicyCommand command) {
        PasswordPolicy present = account.settings().passwordPolicy();
        return switch (command) {
            case UpdateAccountPasswordPolicy(var policy) ->
                    policy.equals(present)
                            ? accept()
                            : accept(new AccountPasswordPolicyUpdated(policy));
            case DeleteAccountPasswordPolicy _ ->
                    present == null
                            ? refuse(NoSuchEntity.passwordPolicy(account.id()))
                            : accept(new AccountPasswordPolicyDeleted());
        };
    }
}
