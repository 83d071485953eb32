package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.policy.id.Arn;
import org.jspecify.annotations.Nullable;

/**
 * How often each managed policy is attached, and how often it is a permissions boundary. It follows
 * from the grants of all users, groups and roles, and is kept so that nobody has to go through
 * them.
 *
 * @param counts those of the policies that are used at all
 */
public record PolicyUses(PersistentMap<Arn, Count> counts) {
    public static final PolicyUses NONE = new PolicyUses(PersistentMap.empty());

    private static final Count UNUSED = new Count(0, 0);

    /** The uses of one policy. */
    public record Count(int attachments, int boundaries) {
        private Count and(int moreAttachments, int moreBoundaries) {
            return new Count(attachments + moreAttachments, boundaries + moreBoundaries);
        }
    }

    /** How often a policy is used; zero if it is not. */
    public Count of(Arn policy) {
        return counts.get(policy).orElse(UNUSED);
    }

    /** The uses after an entity has other grants than before. */
    public PolicyUses changed(Grants before, Grants after) {
        PolicyUses uses = this;
        for (Arn policy : before.attached()) {
            if (!after.attached().contains(policy)) {
                uses = uses.with(policy, -1, 0);
            }
        }
        for (Arn policy : after.attached()) {
            if (!before.attached().contains(policy)) {
                uses = uses.with(policy, 1, 0);
            }
        }
        return uses.bounding(before.boundary(), -1).bounding(after.boundary(), 1);
    }

    private PolicyUses bounding(@Nullable Arn policy, int more) {
        return policy == null ? this : with(policy, 0, more);
    }

    private PolicyUses with(Arn policy, int attachments, int boundaries) {
        Count count = of(policy).and(attachments, boundaries);
        return new PolicyUses(
                count.equals(UNUSED) ? counts.without(policy) : counts.with(policy, count));
    }
}
