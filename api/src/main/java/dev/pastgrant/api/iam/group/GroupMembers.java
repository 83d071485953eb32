package dev.pastgrant.api.iam.group;

import static dev.pastgrant.api.iam.named.Grantees.GROUPS;
import static dev.pastgrant.api.iam.named.Grantees.USERS;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.group.GroupCommand.AddUserToGroup;
import dev.pastgrant.domain.account.group.GroupCommand.RemoveUserFromGroup;
import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The operations on the users in groups. Changing membership needs a permission on the group, not
 * on the user.
 */
public final class GroupMembers {
    private static final About<Member> MEMBER =
            new About<>(
                    request -> new Member(USERS.named(request), GROUPS.named(request)),
                    (member, request, account) -> member.group.needs(request, account));

    private GroupMembers() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.change(
                        "AddUserToGroup",
                        MEMBER,
                        (_, it) -> new AddUserToGroup(it.group.name(), it.user.name())),
                IAM.change(
                        "RemoveUserFromGroup",
                        MEMBER,
                        (_, it) -> new RemoveUserFromGroup(it.group.name(), it.user.name())),
                IAM.read("ListGroupsForUser", USERS.one(), GroupMembers::listGroups));
    }

    private record Member(Grantee user, Grantee group) implements Named {
        @Override
        public List<ResourceRef> resources() {
            return List.of(user.resource(), group.resource());
        }
    }

    private static Plan<SdkPojo> listGroups(OperationRequest request, Grantee named) {
        return request.read(view ->
                named.reply(
                        view.account().users(),
                        user ->
                                new Listing<>(
                                                user.groups().stream()
                                                        .map(view.account().groups()::existing)
                                                        .toList(),
                                                group -> group.name().key())
                                        .reply(
                                                request,
                                                "Groups",
                                                group -> GroupShape.of(view.account(), group))));
    }
}
