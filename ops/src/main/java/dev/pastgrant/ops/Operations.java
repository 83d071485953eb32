package dev.pastgrant.ops;

import dev.pastgrant.api.dispatch.Services;
import dev.pastgrant.api.iam.AttachedPolicies;
import dev.pastgrant.api.iam.InlinePolicies;
import dev.pastgrant.api.iam.ManagedPolicies;
import dev.pastgrant.api.iam.PermissionsBoundaries;
import dev.pastgrant.api.iam.PolicyEntities;
import dev.pastgrant.api.iam.PolicyVersions;
import dev.pastgrant.api.iam.RoleTags;
import dev.pastgrant.api.iam.Roles;
import dev.pastgrant.api.wire.Service;
import dev.pastgrant.domain.credential.Vault;
import dev.pastgrant.domain.session.SessionTokens;
import java.time.InstantSource;

/**
 * The operations that are implemented; every other one of the five services is not, and says so.
 */
final class Operations {
    private Operations() {}

    static Services all(Vault vault, SessionTokens tokens, InstantSource clock) {
        return new Services()
                .with(Service.IAM, Roles.operations())
                .with(Service.IAM, RoleTags.operations())
                .with(Service.IAM, ManagedPolicies.operations())
                .with(Service.IAM, PolicyVersions.operations())
                .with(Service.IAM, PolicyEntities.operations())
                .with(Service.IAM, AttachedPolicies.operations())
                .with(Service.IAM, InlinePolicies.operations())
                .with(Service.IAM, PermissionsBoundaries.operations());
    }
}
