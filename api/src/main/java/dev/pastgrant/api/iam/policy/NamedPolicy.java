package dev.pastgrant.api.iam.policy;

import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.named.Tagged;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;

/** The managed policy whose ARN a request gives. */
record NamedPolicy(Arn arn) implements Tagged {
    /** Requests about a policy. */
    static final About<NamedPolicy> ABOUT =
            new About<>(
                    RequestedArn.check("PolicyArn"),
                    request -> new NamedPolicy(new Arn(request.text("PolicyArn"))),
                    NamedPolicy::needs);

    private RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(arn).onTagged(tags(account).orElse(Tags.NONE));
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return account.policy(arn).map(ManagedPolicy::tags);
    }

    @Override
    public Optional<Tags> tags(View view) {
        return view.policy(arn).map(SharedPolicy::tags);
    }

    @Override
    public Refusal missing() {
        return NoSuchEntity.policy(arn);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(PolicyName.resource(arn.text()));
    }
}
