package dev.pastgrant.policy.catalogue;

import java.util.List;

/**
 * A type of resource that a service has.
 *
 * @param name such as {@code user}
 * @param arn the form of its ARNs, such as {@code
 *     arn:${Partition}:iam::${Account}:user/${UserNameWithPath}}
 * @param conditionKeys the condition keys that every action has on such a resource
 */
public record ResourceType(String name, String arn, List<ConditionKey> conditionKeys) {
    public ResourceType {
        conditionKeys = List.copyOf(conditionKeys);
    }

    /**
     * Whether a resource of this type may have the ARN. A resource of another type may have it too.
     */
    public boolean mayHave(String resourceArn) {
        return Template.isFilledIn(arn, resourceArn);
    }

    /** How closely the form describes the ARNs that have it; for comparing types. */
    int closeness() {
        return Template.givenCharacters(arn);
    }
}
