package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.certificate.ServerCertificateCommand;
import dev.pastgrant.domain.account.certificate.ServerCertificateDecider;
import dev.pastgrant.domain.account.certificate.SigningCertificateCommand;
import dev.pastgrant.domain.account.certificate.SigningCertificateDecider;
import dev.pastgrant.domain.account.credential.AccessKeyCommand;
import dev.pastgrant.domain.account.credential.AccessKeyDecider;
import dev.pastgrant.domain.account.delegation.DelegationCommand;
import dev.pastgrant.domain.account.delegation.DelegationDecider;
import dev.pastgrant.domain.account.group.GroupCommand;
import dev.pastgrant.domain.account.group.GroupDecider;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileDecider;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleDecider;
import dev.pastgrant.domain.account.mfa.MfaCommand;
import dev.pastgrant.domain.account.mfa.MfaDecider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand;
import dev.pastgrant.domain.account.oidc.OidcProviderDecider;
import dev.pastgrant.domain.account.password.LoginProfileCommand;
import dev.pastgrant.domain.account.password.LoginProfileDecider;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand;
import dev.pastgrant.domain.account.password.PasswordPolicyDecider;
import dev.pastgrant.domain.account.policy.GrantCommand;
import dev.pastgrant.domain.account.policy.GrantDecider;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.account.policy.ManagedPolicyDecider;
import dev.pastgrant.domain.account.role.RoleCommand;
import dev.pastgrant.domain.account.role.RoleDecider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand;
import dev.pastgrant.domain.account.saml.SamlProviderDecider;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleDecider;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyCommand;
import dev.pastgrant.domain.account.sshkey.SshPublicKeyDecider;
import dev.pastgrant.domain.account.token.TokenCommand;
import dev.pastgrant.domain.account.token.TokenDecider;
import dev.pastgrant.domain.account.user.UserCommand;
import dev.pastgrant.domain.account.user.UserDecider;

/** The rules of an account: what a command makes happen, or why it is refused. */
public final class AccountDecider {
    private AccountDecider() {}

    public static Decision decide(
            Account account, AccountCommand command, Circumstances circumstances) {
        return switch (command) {
            case AccessKeyCommand c -> AccessKeyDecider.decide(account, c, circumstances);
            case AccountLifecycleCommand c ->
                    AccountLifecycleDecider.decide(account, c, circumstances);
            case DelegationCommand c -> DelegationDecider.decide(account, c, circumstances);
            case GrantCommand c -> GrantDecider.decide(account, c, circumstances);
            case GroupCommand c -> GroupDecider.decide(account, c, circumstances);
            case InstanceProfileCommand c ->
                    InstanceProfileDecider.decide(account, c, circumstances);
            case ManagedPolicyCommand c -> ManagedPolicyDecider.decide(account, c, circumstances);
            case MfaCommand c -> MfaDecider.decide(account, c, circumstances);
            case OidcProviderCommand c -> OidcProviderDecider.decide(account, c, circumstances);
            case LoginProfileCommand c -> LoginProfileDecider.decide(account, c, circumstances);
            case PasswordPolicyCommand c -> PasswordPolicyDecider.decide(account, c);
            case RoleCommand c -> RoleDecider.decide(account, c, circumstances);
            case SamlProviderCommand c -> SamlProviderDecider.decide(account, c, circumstances);
            case ServerCertificateCommand c ->
                    ServerCertificateDecider.decide(account, c, circumstances);
            case SigningCertificateCommand c ->
                    SigningCertificateDecider.decide(account, c, circumstances);
            case SshPublicKeyCommand c -> SshPublicKeyDecider.decide(account, c, circumstances);
            case ServiceLinkedRoleCommand c ->
                    ServiceLinkedRoleDecider.decide(account, c, circumstances);
            case TokenCommand c -> TokenDecider.decide(account, c);
            case UserCommand c -> UserDecider.decide(account, c, circumstances);
        };
    }
}
