package dev.pastgrant.domain.account.role;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to change roles. */
public sealed interface RoleCommand extends AccountCommand {
    EntityName name();

    record CreateRole(
            EntityName name,
            EntityPath path,
            PolicyText trustPolicy,
            @Nullable String description,
            int maxSessionSeconds,
            @Nullable Arn permissionsBoundary,
            List<Tag> tags)
            implements RoleCommand {}

    /**
     * Makes a role from a role template, with everything that the template says.
     *
     * @param inlinePolicies the documents of its inline policies by name
     */
    record AcquireRole(
            CreateRole role,
            SourceTemplate source,
            List<Arn> managedPolicies,
            Map<String, PolicyText> inlinePolicies)
            implements RoleCommand {
        @Override
        public EntityName name() {
            return role.name();
        }
    }

    /** Changes the description or the longest session. A value that is null stays as it is. */
    record UpdateRole(
            EntityName name, @Nullable String description, @Nullable Integer maxSessionSeconds)
            implements RoleCommand {}

    record UpdateAssumeRolePolicy(EntityName name, PolicyText trustPolicy) implements RoleCommand {}

    record DeleteRole(EntityName name) implements RoleCommand {}

    record TagRole(EntityName name, List<Tag> tags) implements RoleCommand {}

    record UntagRole(EntityName name, List<String> tagKeys) implements RoleCommand {}
}
