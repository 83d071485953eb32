package dev.pastgrant.policy.catalogue;

import java.util.List;

/**
 * A service.
 *
 * @param prefix what its actions begin with, such as {@code iam}
 * @param name such as {@code AWS Identity and Access Management (IAM)}
 * @param actions by name
 * @param resourceTypes by name
 * @param conditionKeys those that any of its actions or resource types knows, by name
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
