package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.ServerCertificateCommand;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand;
import dev.pastgrant.domain.account.credential.AccessKeyCommand;
import dev.pastgrant.domain.account.delegation.DelegationCommand;
import dev.pastgrant.domain.account.group.GroupCommand;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand;
import dev.pastgrant.domain.account.mfa.MfaCommand;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand;
import dev.pastgrant.domain.account.password.LoginProfileCommand;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand;
import dev.pastgrant.domain.account.policy.GrantCommand;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.account.role.RoleCommand;
import dev.pastgrant.domain.account.saml.SamlProviderCommand;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand;
import dev.pastgrant.domain.account.token.TokenCommand;
import dev.pastgrant.domain.account.user.UserCommand;

/** A request to change an account, named as AWS names it. */
public sealed interface AccountCommand
        permits AccessKeyCommand,
                AccountLifecycleCommand,
                DelegationCommand,
                GrantCommand,
                GroupCommand,
                InstanceProfileCommand,
                LoginProfileCommand,
                ManagedPolicyCommand,
                MfaCommand,
                OidcProviderCommand,
                PasswordPolicyCommand,
                RoleCommand,
                SamlProviderCommand,
                ServerCertificateCommand,
                SigningCertificateCommand,
                SshPublicKeyCommand,
                ServiceLinkedRoleCommand,
                TokenCommand,
                UserCommand {}
