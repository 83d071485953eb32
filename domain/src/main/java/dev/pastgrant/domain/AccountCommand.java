package dev.pastgrant.domain;

import dev.pastgrant.domain.account.AccountLifecycleCommand;
import dev.pastgrant.domain.credential.AccessKeyCommand;
import dev.pastgrant.domain.group.GroupCommand;
import dev.pastgrant.domain.mfa.MfaCommand;
import dev.pastgrant.domain.policy.GrantCommand;
import dev.pastgrant.domain.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.role.RoleCommand;
import dev.pastgrant.domain.user.UserCommand;

/** A request to change an account, named as AWS names it. */
public sealed interface AccountCommand
        permits AccessKeyCommand,
                AccountLifecycleCommand,
                GrantCommand,
                GroupCommand,
                ManagedPolicyCommand,
                MfaCommand,
                RoleCommand,
                UserCommand {}
