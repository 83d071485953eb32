package dev.pastgrant.api.iam;

import dev.pastgrant.api.iam.absent.AbsentEntities;
import dev.pastgrant.api.iam.access.AccessReports;
import dev.pastgrant.api.iam.account.AccountAliases;
import dev.pastgrant.api.iam.account.AccountSummary;
import dev.pastgrant.api.iam.account.TokenOperations;
import dev.pastgrant.api.iam.certificate.ServerCertificates;
import dev.pastgrant.api.iam.certificate.SigningCertificates;
import dev.pastgrant.api.iam.credential.AccessKeyOperations;
import dev.pastgrant.api.iam.credential.AccessKeyUse;
import dev.pastgrant.api.iam.credential.CredentialReports;
import dev.pastgrant.api.iam.delegation.DelegationRequestOperations;
import dev.pastgrant.api.iam.details.AccountDetails;
import dev.pastgrant.api.iam.group.GroupMembers;
import dev.pastgrant.api.iam.group.Groups;
import dev.pastgrant.api.iam.instanceprofile.InstanceProfiles;
import dev.pastgrant.api.iam.mfa.MfaDeviceOperations;
import dev.pastgrant.api.iam.mfa.VirtualMfaDevices;
import dev.pastgrant.api.iam.oidc.OidcProviderOperations;
import dev.pastgrant.api.iam.password.AccountPasswordPolicy;
import dev.pastgrant.api.iam.password.HashedPasswords;
import dev.pastgrant.api.iam.password.LoginProfileOperations;
import dev.pastgrant.api.iam.policy.AttachedPolicies;
import dev.pastgrant.api.iam.policy.InlinePolicies;
import dev.pastgrant.api.iam.policy.ManagedPolicies;
import dev.pastgrant.api.iam.policy.PermissionsBoundaries;
import dev.pastgrant.api.iam.policy.PolicyEntities;
import dev.pastgrant.api.iam.policy.PolicyVersions;
import dev.pastgrant.api.iam.policy.ServiceGrants;
import dev.pastgrant.api.iam.role.Roles;
import dev.pastgrant.api.iam.role.ServiceLinkedRoleOperations;
import dev.pastgrant.api.iam.roletemplate.RoleTemplateOperations;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.api.iam.saml.SamlProviderOperations;
import dev.pastgrant.api.iam.simulate.PolicyContextKeys;
import dev.pastgrant.api.iam.simulate.PolicySimulator;
import dev.pastgrant.api.iam.sshkey.SshPublicKeys;
import dev.pastgrant.api.iam.user.UserOperations;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.password.PasswordHashing;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.lastused.ActionUses;
import dev.pastgrant.projections.lastused.LastUsed;
import dev.pastgrant.projections.lastused.RoleUses;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The list of IAM's implemented operations. */
public final class IamOperations {
    private IamOperations() {}

    /**
     * All implemented operations.
     *
     * @param accounts gives the present state of an account
     * @param lastUsedUpTo gives the position up to which the last uses are known
     */
    public static List<ServedOperation> all(
            Vault vault,
            Randomness randomness,
            Quotas quotas,
            PasswordHashing hashing,
            Function<AccountId, Account> accounts,
            LastUsed lastUsed,
            RoleUses roleUses,
            RoleTemplates roleTemplates,
            ActionUses actionUses,
            Supplier<Position> lastUsedUpTo) {
        return Stream.of(
                        UserOperations.operations(),
                        Groups.operations(),
                        GroupMembers.operations(),
                        roles(roleUses, roleTemplates),
                        policies(),
                        new AccessKeyOperations(vault, randomness).operations(),
                        new AccessKeyUse(lastUsed).operations(),
                        new VirtualMfaDevices(vault, randomness).operations(),
                        MfaDeviceOperations.operations(),
                        ServerCertificates.operations(),
                        SigningCertificates.operations(),
                        SshPublicKeys.operations(),
                        OidcProviderOperations.operations(),
                        passwords(new HashedPasswords(vault, randomness, hashing, accounts)),
                        SamlProviderOperations.operations(),
                        TokenOperations.operations(),
                        AccountAliases.operations(),
                        new CredentialReports(lastUsed, lastUsedUpTo).operations(),
                        onTheWhole(randomness, quotas, roleUses, actionUses),
                        PolicySimulator.operations(),
                        PolicyContextKeys.operations(),
                        new DelegationRequestOperations(randomness).operations(),
                        AbsentEntities.operations())
                .flatMap(operations -> operations)
                .toList();
    }

    private static Stream<ServedOperation> roles(RoleUses uses, RoleTemplates templates) {
        return Stream.of(
                        new Roles(uses).operations(),
                        ServiceLinkedRoleOperations.operations(),
                        new RoleTemplateOperations(templates).operations(),
                        InstanceProfiles.operations())
                .flatMap(operations -> operations);
    }

    private static Stream<ServedOperation> passwords(HashedPasswords passwords) {
        return Stream.concat(
                AccountPasswordPolicy.operations(),
                new LoginProfileOperations(passwords).operations());
    }

    private static Stream<ServedOperation> policies() {
        return Stream.of(
                        ManagedPolicies.operations(),
                        PolicyVersions.operations(),
                        PolicyEntities.operations(),
                        ServiceGrants.operations(),
                        AttachedPolicies.operations(),
                        InlinePolicies.operations(),
                        PermissionsBoundaries.operations())
                .flatMap(operations -> operations);
    }

    /** What is told of an account as a whole. */
    private static Stream<ServedOperation> onTheWhole(
            Randomness randomness, Quotas quotas, RoleUses roleUses, ActionUses actionUses) {
        return Stream.of(
                        new AccountDetails(roleUses).operations(),
                        new AccountSummary(quotas).operations(),
                        new AccessReports(actionUses, randomness).operations())
                .flatMap(operations -> operations);
    }
}
