package dev.pastgrant.policy.catalogue;

import java.util.List;

/**
 * An action.
 *
 * @param id its number in its catalogue, from 0 without gaps; another version of the catalogue may
 *     number it otherwise
 * @param name the name in policies, in AWS's spelling, such as {@code iam:CreateUser}
 * @param targets the types of resources it acts on; empty if policies can grant it only on {@code
 *     *}
 * @param conditionKeys the condition keys that it has for every resource, besides the global keys
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions,
 *     resources, and condition keys for AWS services</a>
 */
public record Action(
        int id,
        String name,
        AccessLevel accessLevel,
        List<Target> targets,
        List<ConditionKey> conditionKeys) {
    public Action {
        targets = List.copyOf(targets);
        conditionKeys = List.copyOf(conditionKeys);
    }

    /** The prefix of its service, such as {@code iam}. */
    public String prefix() {
        return name.substring(0, name.indexOf(':'));
    }

    /** Its name without the service, such as {@code CreateUser}. */
    public String unprefixedName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether a policy can grant it on some resources only. */
    public boolean hasResourceLevelPermissions() {
        return !targets.isEmpty();
    }

    /**
     * A type of resource that an action acts on.
     *
     * @param isRequired whether every request names such a resource
     * @param conditionKeys the condition keys that this action has on such a resource only
     */
    public record Target(ResourceType type, boolean isRequired, List<ConditionKey> conditionKeys) {
        public Target {
            conditionKeys = List.copyOf(conditionKeys);
        }
    }
}
