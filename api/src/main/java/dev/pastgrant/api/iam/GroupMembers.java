package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupCommand.AddUserToGroup;
import dev.pastgrant.domain.account.group.GroupCommand.RemoveUserFromGroup;
import dev.pastgrant.domain.account.user.User;
import java.util.List;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AddUserToGroupResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserResponse;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupRequest;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupResponse;

/** Which users are in which groups. Membership is a permission on the group, not on the user. */
public final class GroupMembers {
    private GroupMembers() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("AddUserToGroup", AddUserToGroupRequest.class, GroupMembers::addUserToGroup),
                write(
                        "RemoveUserFromGroup",
                        RemoveUserFromGroupRequest.class,
                        GroupMembers::removeUserFromGroup),
                read(
                        "ListGroupsForUser",
                        ListGroupsForUserRequest.class,
                        GroupMembers::listGroupsForUser));
    }

    static Plan<AddUserToGroupResponse> addUserToGroup(
            AddUserToGroupRequest request, Requester requester) {
        Grantee group = Grantee.group(request.groupName());
        Grantee user = Grantee.user(request.userName());
        return EmptyAnswer.write(
                requester,
                account -> group.needs("AddUserToGroup", account).done(),
                List.of(user.resource(), group.resource()),
                new AddUserToGroup(group.name(), user.name()),
                AddUserToGroupResponse.builder().build());
    }

    static Plan<RemoveUserFromGroupResponse> removeUserFromGroup(
            RemoveUserFromGroupRequest request, Requester requester) {
        Grantee group = Grantee.group(request.groupName());
        Grantee user = Grantee.user(request.userName());
        return EmptyAnswer.write(
                requester,
                account -> group.needs("RemoveUserFromGroup", account).done(),
                List.of(user.resource(), group.resource()),
                new RemoveUserFromGroup(group.name(), user.name()),
                RemoveUserFromGroupResponse.builder().build());
    }

    static Plan<ListGroupsForUserResponse> listGroupsForUser(
            ListGroupsForUserRequest request, Requester requester) {
        Grantee named = Grantee.user(request.userName());
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Plan.read(
                requester,
                account -> named.needs("ListGroupsForUser", account).done(),
                view ->
                        named.reply(
                                view.account().users(),
                                user ->
                                        Page.reply(
                                                groups(view.account(), user),
                                                group -> group.name().key(),
                                                paging,
                                                page -> listed(view.account(), page))));
    }

    private static List<Group> groups(Account account, User user) {
        return user.groups().stream().map(account.groups()::existing).toList();
    }

    private static ListGroupsForUserResponse listed(Account account, Page<Group> page) {
        return ListGroupsForUserResponse.builder()
                .groups(page.items().stream().map(group -> GroupShape.of(account, group)).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }
}
