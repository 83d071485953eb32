package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupCommand.CreateGroup;
import dev.pastgrant.domain.account.group.GroupCommand.DeleteGroup;
import dev.pastgrant.domain.account.group.GroupCommand.UpdateGroup;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupResponse;
import software.amazon.awssdk.services.iam.model.DeleteGroupRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupResponse;
import software.amazon.awssdk.services.iam.model.GetGroupRequest;
import software.amazon.awssdk.services.iam.model.GetGroupResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.UpdateGroupRequest;
import software.amazon.awssdk.services.iam.model.UpdateGroupResponse;

/** Groups: created, read with their users, renamed and deleted. */
public final class Groups {
    private Groups() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("CreateGroup", CreateGroupRequest.class, Groups::createGroup),
                read("GetGroup", GetGroupRequest.class, Groups::getGroup),
                read("ListGroups", ListGroupsRequest.class, Groups::listGroups),
                write("UpdateGroup", UpdateGroupRequest.class, Groups::updateGroup),
                write("DeleteGroup", DeleteGroupRequest.class, Groups::deleteGroup));
    }

    static Plan<CreateGroupResponse> createGroup(CreateGroupRequest request, Requester requester) {
        EntityName name = new EntityName(request.groupName());
        return RequestedPath.parse(
                request.path(),
                requester,
                path ->
                        Plan.write(
                                requester,
                                account ->
                                        RequirementBuilder.permission(
                                                        "iam:CreateGroup",
                                                        Group.arn(account.id(), path, name))
                                                .done(),
                                List.of(resource(name.text())),
                                new CreateGroup(name, path),
                                change -> created(change.after(), name)));
    }

    private static Reply.Answered<CreateGroupResponse> created(Account account, EntityName name) {
        Group group = account.groups().find(name).orElseThrow();
        return new Reply.Answered<>(
                CreateGroupResponse.builder().group(GroupShape.of(account, group)).build(),
                null,
                Stream.of(name.text(), group.arn(account.id()).text(), group.id().text())
                        .map(Groups::resource)
                        .toList());
    }

    /** A group, and a page of its users. */
    static Plan<GetGroupResponse> getGroup(GetGroupRequest request, Requester requester) {
        Grantee named = Grantee.group(request.groupName());
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Plan.read(
                requester,
                account -> named.needs("GetGroup", account).done(),
                view ->
                        named.reply(
                                view.account().groups(),
                                group ->
                                        Page.reply(
                                                users(view.account(), group),
                                                user -> user.name().key(),
                                                paging,
                                                page -> got(view.account(), group, page))));
    }

    private static List<User> users(Account account, Group group) {
        return group.members().stream().map(account.users()::existing).toList();
    }

    private static GetGroupResponse got(Account account, Group group, Page<User> page) {
        return GetGroupResponse.builder()
                .group(GroupShape.of(account, group))
                .users(page.items().stream().map(user -> UserShape.listed(account, user)).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }

    static Plan<ListGroupsResponse> listGroups(ListGroupsRequest request, Requester requester) {
        String prefix =
                request.pathPrefix() == null ? EntityPath.ROOT.text() : request.pathPrefix();
        return Plan.read(
                requester,
                account ->
                        RequirementBuilder.permission(
                                        "iam:ListGroups", Arn.iam(account.id(), "group" + prefix))
                                .done(),
                view ->
                        Page.reply(
                                view.account().groups().byId().values().stream()
                                        .filter(group -> group.path().text().startsWith(prefix))
                                        .toList(),
                                group -> group.name().key(),
                                new Page.Request(request.maxItems(), request.marker(), requester),
                                page -> listed(view.account(), page)));
    }

    private static ListGroupsResponse listed(Account account, Page<Group> page) {
        return ListGroupsResponse.builder()
                .groups(page.items().stream().map(group -> GroupShape.of(account, group)).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }

    static Plan<UpdateGroupResponse> updateGroup(UpdateGroupRequest request, Requester requester) {
        Grantee group = Grantee.group(request.groupName());
        return RenameOrMove.parse(
                group,
                request.newGroupName(),
                request.newPath(),
                requester,
                to ->
                        to.plan(
                                requester,
                                new UpdateGroup(group.name(), to.name(), to.path()),
                                UpdateGroupResponse.builder().build()));
    }

    static Plan<DeleteGroupResponse> deleteGroup(DeleteGroupRequest request, Requester requester) {
        Grantee group = Grantee.group(request.groupName());
        return EmptyAnswer.write(
                requester,
                account -> group.needs("DeleteGroup", account).done(),
                List.of(group.resource()),
                new DeleteGroup(group.name()),
                DeleteGroupResponse.builder().build());
    }

    private static ResourceRef resource(String name) {
        return new ResourceRef("AWS::IAM::Group", name);
    }
}
