package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.INSTANCE_PROFILE;
import static dev.pastgrant.ops.stored.SampleValues.NAME;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.PATH;
import static dev.pastgrant.ops.stored.SampleValues.ROLE;
import static dev.pastgrant.ops.stored.SampleValues.TAGS;

import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileDeleted;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileTagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileUntagged;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleRemovedFromInstanceProfile;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of instance profiles. */
final class InstanceProfileEventSamples {
    static final List<LogEvent> ALL =
            List.of(
                    new InstanceProfileCreated(INSTANCE_PROFILE, NAME, PATH, NOON, TAGS),
                    new InstanceProfileDeleted(INSTANCE_PROFILE),
                    new RoleAddedToInstanceProfile(INSTANCE_PROFILE, ROLE),
                    new RoleRemovedFromInstanceProfile(INSTANCE_PROFILE, ROLE),
                    new InstanceProfileTagged(INSTANCE_PROFILE, TAGS),
                    new InstanceProfileUntagged(INSTANCE_PROFILE, List.of("team")));

    private InstanceProfileEventSamples() {}
}
