package dev.pastgrant.ops;

import dev.pastgrant.api.dispatch.Services;
import dev.pastgrant.api.iam.AccessKeyUse;
import dev.pastgrant.api.iam.AccessKeys;
import dev.pastgrant.api.iam.AccountAliases;
import dev.pastgrant.api.iam.AccountSummary;
import dev.pastgrant.api.iam.AttachedPolicies;
import dev.pastgrant.api.iam.CredentialReports;
import dev.pastgrant.api.iam.GroupMembers;
import dev.pastgrant.api.iam.Groups;
import dev.pastgrant.api.iam.InlinePolicies;
import dev.pastgrant.api.iam.ManagedPolicies;
import dev.pastgrant.api.iam.MfaDevices;
import dev.pastgrant.api.iam.PermissionsBoundaries;
import dev.pastgrant.api.iam.PolicyContextKeys;
import dev.pastgrant.api.iam.PolicyEntities;
import dev.pastgrant.api.iam.PolicySimulator;
import dev.pastgrant.api.iam.PolicyVersions;
import dev.pastgrant.api.iam.Randomness;
import dev.pastgrant.api.iam.RoleTags;
import dev.pastgrant.api.iam.Roles;
import dev.pastgrant.api.iam.UserTags;
import dev.pastgrant.api.iam.Users;
import dev.pastgrant.api.iam.VirtualMfaDevices;
import dev.pastgrant.api.sts.AuthorizationFailures;
import dev.pastgrant.api.sts.Identity;
import dev.pastgrant.api.sts.Sessions;
import dev.pastgrant.api.wire.Service;
import dev.pastgrant.domain.Quotas;
import dev.pastgrant.domain.authorization.AuthorizationMessages;
import dev.pastgrant.domain.credential.Vault;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.projections.lastused.LastUsedFollower;

/**
 * The operations that are implemented; every other one of the five services is not, and says so.
 */
final class Operations {
    private Operations() {}

    static Services all(
            Vault vault,
            SessionTokens tokens,
            AuthorizationMessages messages,
            LastUsedFollower lastUsed,
            Quotas quotas) {
        Randomness randomness = Randomness.secure();
        return new Services()
                .with(Service.IAM, Users.operations())
                .with(Service.IAM, UserTags.operations())
                .with(Service.IAM, Groups.operations())
                .with(Service.IAM, GroupMembers.operations())
                .with(Service.IAM, Roles.operations())
                .with(Service.IAM, RoleTags.operations())
                .with(Service.IAM, ManagedPolicies.operations())
                .with(Service.IAM, PolicyVersions.operations())
                .with(Service.IAM, PolicyEntities.operations())
                .with(Service.IAM, AttachedPolicies.operations())
                .with(Service.IAM, InlinePolicies.operations())
                .with(Service.IAM, PermissionsBoundaries.operations())
                .with(Service.IAM, new AccessKeys(vault, randomness).operations())
                .with(Service.IAM, new AccessKeyUse(lastUsed).operations())
                .with(Service.IAM, MfaDevices.operations())
                .with(Service.IAM, new VirtualMfaDevices(vault, randomness).operations())
                .with(Service.IAM, AccountAliases.operations())
                .with(Service.IAM, new AccountSummary(quotas).operations())
                .with(
                        Service.IAM,
                        new CredentialReports(lastUsed, lastUsed::processed).operations())
                .with(Service.IAM, PolicySimulator.operations())
                .with(Service.IAM, PolicyContextKeys.operations())
                .with(Service.STS, Identity.operations())
                .with(Service.STS, new Sessions(tokens).operations())
                .with(Service.STS, new AuthorizationFailures(messages).operations());
    }
}
