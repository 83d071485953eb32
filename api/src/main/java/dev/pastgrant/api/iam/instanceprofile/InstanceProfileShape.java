package dev.pastgrant.api.iam.instanceprofile;

import dev.pastgrant.api.iam.role.RoleShape;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfile;

/** An instance profile in AWS's shape. */
public final class InstanceProfileShape {
    private InstanceProfileShape() {}

    /** As much as GetInstanceProfile tells. A profile without tags has an empty list of them. */
    static software.amazon.awssdk.services.iam.model.InstanceProfile of(
            Account account, InstanceProfile profile) {
        return listed(account, profile).toBuilder().tags(AwsTags.write(profile.tags())).build();
    }

    /** As much as CreateInstanceProfile tells: no tags if the profile has none. */
    static software.amazon.awssdk.services.iam.model.InstanceProfile created(
            Account account, InstanceProfile profile) {
        return profile.tags().size() == 0 ? listed(account, profile) : of(account, profile);
    }

    /**
     * As much as lists tell, which leave out the tags.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html">ListInstanceProfiles</a>
     */
    public static software.amazon.awssdk.services.iam.model.InstanceProfile listed(
            Account account, InstanceProfile profile) {
        return software.amazon.awssdk.services.iam.model.InstanceProfile.builder()
                .path(profile.path().text())
                .instanceProfileName(profile.name().text())
                .instanceProfileId(profile.id().text())
                .arn(profile.arn(account.ref()).text())
                .createDate(profile.createdAt())
                .roles(
                        profile.roles().stream()
                                .map(role -> account.roles().existing(role))
                                .map(role -> RoleShape.inInstanceProfile(account, role))
                                .toList())
                .build();
    }
}
