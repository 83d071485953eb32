package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import java.util.List;

/** What is stored of instance profiles. */
final class InstanceProfileEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.instance-profile.created", 1, InstanceProfileCreated.class),
                    new StoredName("iam.instance-profile.deleted", 1, InstanceProfileDeleted.class),
                    new StoredName(
                            "iam.instance-profile.role-added", 1, RoleAddedToInstanceProfile.class),
                    new StoredName(
                            "iam.instance-profile.role-removed",
                            1,
                            RoleRemovedFromInstanceProfile.class),
                    new StoredName("iam.instance-profile.tagged", 1, InstanceProfileTagged.class),
                    new StoredName(
                            "iam.instance-profile.untagged", 1, InstanceProfileUntagged.class));

    private InstanceProfileEventNames() {}
}
