package dev.pastgrant.api.iam.group;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;

/** A group in AWS's shape. */
public final class GroupShape {
    private GroupShape() {}

    public static software.amazon.awssdk.services.iam.model.Group of(Account account, Group group) {
        return software.amazon.awssdk.services.iam.model.Group.builder()
                .path(group.path().text())
                .groupName(group.name().text())
                .groupId(group.id().text())
                .arn(group.arn(account.ref()).text())
                .createDate(group.createdAt())
                .build();
    }
}
