package dev.pastgrant.domain.sts;

import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.request.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The permissions that AssumeRole needs: its own, and further ones for passing tags and a source
 * identity.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html">Actions,
 *     resources, and condition keys for AWS STS</a>
 */
final class AssumeRoleRequirements {
    private AssumeRoleRequirements() {}

    /**
     * The requirements. The first is for assuming the role at all.
     *
     * @param sourceIdentity the source identity that the session will have, which may come from the
     *     session before it; null if it will not have one
     */
    static List<Requirement> of(AssumeRole command, Role role, @Nullable String sourceIdentity) {
        Map<String, List<String>> context = context(command, role, sourceIdentity);
        String resource = command.roleArn().text();
        List<Requirement> needed = new ArrayList<>();
        needed.add(new Requirement("sts:AssumeRole", resource, context));
        if (!command.tags().isEmpty()) {
            needed.add(new Requirement("sts:TagSession", resource, context));
        }
        if (sourceIdentity != null) {
            needed.add(new Requirement("sts:SetSourceIdentity", resource, context));
        }
        return needed;
    }

    private static Map<String, List<String>> context(
            AssumeRole command, Role role, @Nullable String sourceIdentity) {
        Map<String, List<String>> keys = new HashMap<>();
        put(keys, "sts:RoleSessionName", command.sessionName());
        put(keys, "sts:ExternalId", command.externalId());
        put(keys, "sts:SourceIdentity", sourceIdentity);
        if (!command.transitiveTagKeys().isEmpty()) {
            keys.put("sts:TransitiveTagKeys", command.transitiveTagKeys());
        }
        if (!command.tags().isEmpty()) {
            keys.put("aws:TagKeys", command.tags().stream().map(Tag::key).toList());
        }
        command.tags().forEach(tag -> put(keys, "aws:RequestTag/" + tag.key(), tag.value()));
        for (Tag tag : role.tags().tags()) {
            put(keys, "aws:ResourceTag/" + tag.key(), tag.value());
            put(keys, "iam:ResourceTag/" + tag.key(), tag.value());
        }
        if (command.mfa() != null) {
            put(keys, "aws:MultiFactorAuthPresent", "true");
            put(keys, "aws:MultiFactorAuthAge", "0");
        }
        return keys;
    }

    private static void put(Map<String, List<String>> keys, String key, @Nullable String value) {
        if (value != null) {
            keys.put(key, List.of(value));
        }
    }
}
