package dev.pastgrant.api.iam.details;

import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.policy.id.Arn;
import software.amazon.awssdk.services.iam.model.EntityType;

/** An entry of the list that goes across the kinds of entities, in the order of its key. */
sealed interface Detail {
    /** Its kind, then its name: unique among the entries. */
    String key();

    record OfUser(User user) implements Detail {
        @Override
        public String key() {
            return Detail.key(EntityType.USER, user.name().key());
        }
    }

    record OfGroup(Group group) implements Detail {
        @Override
        public String key() {
            return Detail.key(EntityType.GROUP, group.name().key());
        }
    }

    record OfRole(Role role) implements Detail {
        @Override
        public String key() {
            return Detail.key(EntityType.ROLE, role.name().key());
        }
    }

    record OfPolicy(Arn arn, SharedPolicy policy, EntityType kind) implements Detail {
        @Override
        public String key() {
            return Detail.key(kind, policy.name().key());
        }
    }

    /** What the keys of a kind begin with; the digits give the order of the kinds. */
    static String prefix(EntityType kind) {
        return switch (kind) {
            case USER -> "1/";
            case GROUP -> "2/";
            case ROLE -> "3/";
            case LOCAL_MANAGED_POLICY -> "4/";
            case AWS_MANAGED_POLICY -> "5/";
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no kind");
        };
    }

    private static String key(EntityType kind, String name) {
        return prefix(kind) + name;
    }
}
