package dev.pastgrant.api.iam.group;

import static dev.pastgrant.api.iam.named.Grantees.GROUPS;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityList;
import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.NewEntity;
import dev.pastgrant.api.iam.named.RenameOrMove;
import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.shape.UserShape;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.group.GroupCommand.CreateGroup;
import dev.pastgrant.domain.account.group.GroupCommand.DeleteGroup;
import dev.pastgrant.domain.account.group.GroupCommand.UpdateGroup;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.EntityName;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations that create, read, rename and delete groups. A group is read with its users. */
public final class Groups {
    private static final NewEntity<Group> NEW =
            new NewEntity<>("Group", Account::groups, GroupShape::of);

    private Groups() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write(
                        "CreateGroup",
                        NEW.permission(),
                        Groups::create,
                        RequestedPath.check("Path")),
                IAM.read("GetGroup", GROUPS.one(), Groups::get),
                EntityList.of(GROUPS, Account::groups, GroupShape::of),
                RenameOrMove.of(GROUPS, UpdateGroup::new),
                IAM.change(
                        "DeleteGroup", GROUPS.one(), (_, group) -> new DeleteGroup(group.name())));
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        return NEW.plan(
                request,
                new CreateGroup(
                        new EntityName(request.text("GroupName")), RequestedPath.of(request)));
    }

    /** Plans to read a group with a page of its users. */
    private static Plan<SdkPojo> get(OperationRequest request, Grantee named) {
        return request.read(view ->
                named.reply(view.account().groups(), group -> got(request, view.account(), group)));
    }

    private static Reply<SdkPojo> got(OperationRequest request, Account account, Group group) {
        return new Listing<>(
                        group.members().stream().map(account.users()::existing).toList(),
                        user -> user.name().key())
                .reply(
                        request,
                        (response, users) ->
                                response.with("Group", GroupShape.of(account, group))
                                        .with(
                                                "Users",
                                                users.stream()
                                                        .map(user ->
                                                                UserShape.listed(account, user))
                                                        .toList()));
    }
}
