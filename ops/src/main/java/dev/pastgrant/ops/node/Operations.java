package dev.pastgrant.ops.node;

import dev.pastgrant.api.gateway.Services;
import dev.pastgrant.api.iam.AccessKeyOperations;
import dev.pastgrant.api.iam.AccessKeyUse;
import dev.pastgrant.api.iam.AccountAliases;
import dev.pastgrant.api.iam.AccountSummary;
import dev.pastgrant.api.iam.AttachedPolicies;
import dev.pastgrant.api.iam.CredentialReports;
import dev.pastgrant.api.iam.GroupMembers;
import dev.pastgrant.api.iam.Groups;
import dev.pastgrant.api.iam.InlinePolicies;
import dev.pastgrant.api.iam.ManagedPolicies;
import dev.pastgrant.api.iam.MfaDeviceOperations;
import dev.pastgrant.api.iam.PermissionsBoundaries;
import dev.pastgrant.api.iam.PolicyContextKeys;
import dev.pastgrant.api.iam.PolicyEntities;
import dev.pastgrant.api.iam.PolicySimulator;
import dev.pastgrant.api.iam.PolicyVersions;
import dev.pastgrant.api.iam.Randomness;
import dev.pastgrant.api.iam.RoleTags;
import dev.pastgrant.api.iam.Roles;
import dev.pastgrant.api.iam.UserOperations;
import dev.pastgrant.api.iam.UserTags;
import dev.pastgrant.api.iam.VirtualMfaDevices;
import dev.pastgrant.api.sts.AuthorizationFailures;
import dev.pastgrant.api.sts.Identity;
import dev.pastgrant.api.sts.SessionOperations;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
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
                .with(Service.IAM, UserOperations.operations())
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
                .with(Service.IAM, new AccessKeyOperations(vault, randomness).operations())
                .with(Service.IAM, new AccessKeyUse(lastUsed).operations())
                .with(Service.IAM, MfaDeviceOperations.operations())
                .with(Service.IAM, new VirtualMfaDevices(vault, randomness).operations())
                .with(Service.IAM, AccountAliases.operations())
                .with(Service.IAM, new AccountSummary(quotas).operations())
                .with(
                        Service.IAM,
                        new CredentialReports(lastUsed, lastUsed::processed).operations())
                .with(Service.IAM, PolicySimulator.operations())
                .with(Service.IAM, PolicyContextKeys.operations())
                .with(Service.STS, Identity.operations())
                .with(Service.STS, new SessionOperations(tokens).operations())
                .with(Service.STS, new AuthorizationFailures(messages).operations());
    }
}
