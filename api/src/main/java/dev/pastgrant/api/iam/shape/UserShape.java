package dev.pastgrant.api.iam.shape;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.policy.id.UniqueId;

/** A user in AWS's shape. */
public final class UserShape {
    private UserShape() {}

    /** A user with all its members. Those it does not have are left out, not empty. */
    public static software.amazon.awssdk.services.iam.model.User of(Account account, User user) {
        var shape =
                listed(account, user).toBuilder()
                        .permissionsBoundary(BoundaryShape.of(user.grants().boundary()));
        if (user.tags().size() > 0) {
            shape.tags(AwsTags.write(user.tags()));
        }
        return shape.build();
    }

    /**
     * A user with the members that lists show.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html">ListUsers</a>
     */
    public static software.amazon.awssdk.services.iam.model.User listed(
            Account account, User user) {
        return software.amazon.awssdk.services.iam.model.User.builder()
                .path(user.path().text())
                .userName(user.name().text())
                .userId(user.id().text())
                .arn(user.arn(account.ref()).text())
                .createDate(user.createdAt())
                .build();
    }

    /** The root user, which has neither name nor path. */
    public static software.amazon.awssdk.services.iam.model.User root(Account account) {
        return software.amazon.awssdk.services.iam.model.User.builder()
                .userId(UniqueId.root(account.id()).text())
                .arn(account.ref().root().text())
                .createDate(account.openedAt())
                .build();
    }
}
