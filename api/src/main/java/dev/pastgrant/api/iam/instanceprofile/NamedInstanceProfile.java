package dev.pastgrant.api.iam.instanceprofile;

import dev.pastgrant.api.iam.named.Tagged;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;

/** The instance profile that a request names. */
record NamedInstanceProfile(EntityName name) implements Tagged {
    /** Requests about an instance profile. */
    static final About<NamedInstanceProfile> ABOUT =
            new About<>(NamedInstanceProfile::of, NamedInstanceProfile::needs);

    static NamedInstanceProfile of(OperationRequest request) {
        return new NamedInstanceProfile(new EntityName(request.text("InstanceProfileName")));
    }

    Optional<InstanceProfile> find(Account account) {
        return account.instanceProfiles().find(name);
    }

    /** The permission on it. If it does not exist, that on one under the root path is needed. */
    RequirementBuilder needs(OperationRequest request, Account account) {
        Arn arn =
                find(account)
                        .map(found -> found.arn(account.ref()))
                        .orElseGet(() ->
                                Arn.iam(
                                        account.ref(),
                                        InstanceProfile.RESOURCE_TYPE + EntityPath.ROOT + name));
        return request.permission(arn).onTagged(tags(account).orElse(Tags.NONE));
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return find(account).map(InstanceProfile::tags);
    }

    @Override
    public Refusal missing() {
        return NoSuchEntity.instanceProfile(name);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(new ResourceRef("AWS::IAM::InstanceProfile", name.text()));
    }
}
