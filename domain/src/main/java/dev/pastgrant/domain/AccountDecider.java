package dev.pastgrant.domain;

import dev.pastgrant.domain.account.AccountLifecycleCommand;
import dev.pastgrant.domain.account.AccountLifecycleDecider;
import dev.pastgrant.domain.credential.AccessKeyCommand;
import dev.pastgrant.domain.credential.AccessKeyDecider;
import dev.pastgrant.domain.group.GroupCommand;
import dev.pastgrant.domain.group.GroupDecider;
import dev.pastgrant.domain.mfa.MfaCommand;
import dev.pastgrant.domain.mfa.MfaDecider;
import dev.pastgrant.domain.policy.GrantCommand;
import dev.pastgrant.domain.policy.GrantDecider;
import dev.pastgrant.domain.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.policy.ManagedPolicyDecider;
import dev.pastgrant.domain.role.RoleCommand;
import dev.pastgrant.domain.role.RoleDecider;
import dev.pastgrant.domain.user.UserCommand;
import dev.pastgrant.domain.user.UserDecider;

/** The rules of an account: what a command makes happen, or why it is refused. */
public final class AccountDecider {
    private AccountDecider() {}

    public static Decision decide(
            Account account, AccountCommand command, Circumstances circumstances) {
        return switch (command) {
            case AccessKeyCommand c -> AccessKeyDecider.decide(account, c, circumstances);
            case AccountLifecycleCommand c ->
                    AccountLifecycleDecider.decide(account, c, circumstances);
            case GrantCommand c -> GrantDecider.decide(account, c, circumstances);
            case GroupCommand c -> GroupDecider.decide(account, c, circumstances);
            case ManagedPolicyCommand c -> ManagedPolicyDecider.decide(account, c, circumstances);
            case MfaCommand c -> MfaDecider.decide(account, c, circumstances);
            case RoleCommand c -> RoleDecider.decide(account, c, circumstances);
            case UserCommand c -> UserDecider.decide(account, c, circumstances);
        };
    }
}
