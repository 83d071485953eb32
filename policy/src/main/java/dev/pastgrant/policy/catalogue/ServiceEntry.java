package dev.pastgrant.policy.catalogue;

import java.util.List;

/**
 * A service.
 *
 * @param prefix the prefix of its actions, such as {@code iam}
 * @param name such as {@code AWS Identity and Access Management (IAM)}
 * @param actions sorted by name
 * @param resourceTypes sorted by name
 * @param conditionKeys all condition keys of its actions and resource types, sorted by name
 */
public record ServiceEntry(
        String prefix,
        String name,
        List<Action> actions,
        List<ResourceType> resourceTypes,
        List<ConditionKey> conditionKeys) {
    public ServiceEntry {
        actions = List.copyOf(actions);
        resourceTypes = List.copyOf(resourceTypes);
        conditionKeys = List.copyOf(conditionKeys);
    }
}
