package dev.pastgrant.policy.catalogue;

import java.util.List;

/**
 * A type of resource that a service has.
 *
 * @param name such as {@code user}
 * @param arn the form of its ARNs, such as {@code
 *     arn:${Partition}:iam::${Account}:user/${UserNameWithPath}}
 * @param conditionKeys what can be asked of every action on such a resource
 */
public record ResourceType(String name, String arn, List<ConditionKey> conditionKeys) {
    public ResourceType {
        conditionKeys = List.copyOf(conditionKeys);
    }

    /** Whether a resource of this type may have the ARN; one of another type may have it too. */
    public boolean mayHave(String resourceArn) {
        return Template.isFilledIn(arn, resourceArn);
    }

    /** How closely the form describes the ARNs that have it, to compare types by. */
    int closeness() {
        return Template.givenCharacters(arn);
    }
}
