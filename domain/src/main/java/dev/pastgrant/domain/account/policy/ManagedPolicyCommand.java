package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of customer-managed policies. */
public sealed interface ManagedPolicyCommand extends AccountCommand {
    record CreatePolicy(
            EntityName name,
            EntityPath path,
            @Nullable String description,
            PolicyText document,
            List<Tag> tags)
            implements ManagedPolicyCommand {}

    record CreatePolicyVersion(Arn policyArn, PolicyText document, boolean setAsDefault)
            implements ManagedPolicyCommand {}

    /** A version by its id, such as {@code v2}. */
    record DeletePolicyVersion(Arn policyArn, String versionId) implements ManagedPolicyCommand {}

    record SetDefaultPolicyVersion(Arn policyArn, String versionId)
            implements ManagedPolicyCommand {}

    record TagPolicy(Arn policyArn, List<Tag> tags) implements ManagedPolicyCommand {}

    record UntagPolicy(Arn policyArn, List<String> tagKeys) implements ManagedPolicyCommand {}

    record DeletePolicy(Arn policyArn) implements ManagedPolicyCommand {}
}
