package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.credential.AccessKeyEvent;
import dev.pastgrant.domain.account.group.GroupEvent;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent;
import dev.pastgrant.domain.account.mfa.MfaEvent;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.user.UserEvent;
import dev.pastgrant.domain.log.LogEvent;

/** What can have happened to an account. The fold handles every case, or it does not compile. */
public sealed interface AccountEvent extends LogEvent
        permits AccessKeyEvent,
                AccountLifecycleEvent,
                GrantEvent,
                GroupEvent,
                ManagedPolicyEvent,
                MfaEvent,
                RoleEvent,
                UserEvent {}
