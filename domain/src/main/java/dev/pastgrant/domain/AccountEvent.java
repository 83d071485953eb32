package dev.pastgrant.domain;

import dev.pastgrant.domain.account.AccountLifecycleEvent;
import dev.pastgrant.domain.credential.AccessKeyEvent;
import dev.pastgrant.domain.group.GroupEvent;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.mfa.MfaEvent;
import dev.pastgrant.domain.policy.GrantEvent;
import dev.pastgrant.domain.policy.ManagedPolicyEvent;
import dev.pastgrant.domain.role.RoleEvent;
import dev.pastgrant.domain.user.UserEvent;

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
