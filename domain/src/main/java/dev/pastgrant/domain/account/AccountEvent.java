package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.ServerCertificateEvent;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent;
import dev.pastgrant.domain.account.credential.AccessKeyEvent;
import dev.pastgrant.domain.account.delegation.DelegationEvent;
import dev.pastgrant.domain.account.group.GroupEvent;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent;
import dev.pastgrant.domain.account.mfa.MfaEvent;
import dev.pastgrant.domain.account.oidc.OidcProviderEvent;
import dev.pastgrant.domain.account.password.LoginProfileEvent;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent;
import dev.pastgrant.domain.account.policy.GrantEvent;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent;
import dev.pastgrant.domain.account.role.RoleEvent;
import dev.pastgrant.domain.account.saml.SamlProviderEvent;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleEvent;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyEvent;
import dev.pastgrant.domain.account.token.TokenEvent;
import dev.pastgrant.domain.account.user.UserEvent;
import dev.pastgrant.domain.log.LogEvent;

/** An event of an account. The fold does not compile unless it handles every case. */
public sealed interface AccountEvent extends LogEvent
        permits AccessKeyEvent,
                AccountLifecycleEvent,
                DelegationEvent,
                GrantEvent,
                GroupEvent,
                InstanceProfileEvent,
                LoginProfileEvent,
                ManagedPolicyEvent,
                MfaEvent,
                OidcProviderEvent,
                PasswordPolicyEvent,
                RoleEvent,
                SamlProviderEvent,
                ServerCertificateEvent,
                SigningCertificateEvent,
                SshPublicKeyEvent,
                ServiceLinkedRoleEvent,
                TokenEvent,
                UserEvent {}
