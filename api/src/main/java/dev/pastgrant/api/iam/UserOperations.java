package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.account.user.UserCommand.UpdateUser;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;
import software.amazon.awssdk.services.iam.model.UpdateUserResponse;

/** Users: created, read, renamed and deleted. */
public final class UserOperations {
    private UserOperations() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("CreateUser", CreateUserRequest.class, UserOperations::createUser),
                read("GetUser", GetUserRequest.class, UserOperations::getUser),
                read("ListUsers", ListUsersRequest.class, UserOperations::listUsers),
                write("UpdateUser", UpdateUserRequest.class, UserOperations::updateUser),
                write("DeleteUser", DeleteUserRequest.class, UserOperations::deleteUser));
    }

    static Plan<CreateUserResponse> createUser(CreateUserRequest request, Requester requester) {
        return RequestedPath.parse(
                request.path(),
                requester,
                path ->
                        request.permissionsBoundary() == null
                                ? create(request, requester, path, null)
                                : RequestedArn.parse(
                                        request.permissionsBoundary(),
                                        requester,
                                        boundary -> create(request, requester, path, boundary)));
    }

    private static Plan<CreateUserResponse> create(
            CreateUserRequest request,
            Requester requester,
            EntityPath path,
            @Nullable Arn boundary) {
        CreateUser command =
                new CreateUser(
                        new EntityName(request.userName()),
                        path,
                        boundary,
                        AwsTags.read(request.tags()));
        return new Plan<>(
                requester.account(),
                account -> needsToCreate(account.id(), command),
                List.of(resource(request.userName())),
                new Work.Write<>(command, change -> created(change.after(), command.name())));
    }

    /** To tag a user from the start takes the permission to tag it, as well. */
    private static List<Requirement> needsToCreate(AccountId account, CreateUser command) {
        Arn arn = User.arn(account, command.path(), command.name());
        Arn boundary = command.permissionsBoundary();
        Requirement create =
                RequirementBuilder.permission("iam:CreateUser", arn)
                        .withRequestTags(command.tags())
                        .with("iam:PermissionsBoundary", boundary == null ? null : boundary.text())
                        .done();
        return command.tags().isEmpty()
                ? List.of(create)
                : List.of(
                        create,
                        RequirementBuilder.permission("iam:TagUser", arn)
                                .withRequestTags(command.tags())
                                .done());
    }

    private static Reply.Answered<CreateUserResponse> created(Account account, EntityName name) {
        User user = account.users().find(name).orElseThrow();
        return new Reply.Answered<>(
                CreateUserResponse.builder().user(UserShape.of(account, user)).build(),
                null,
                Stream.of(name.text(), user.arn(account.id()).text(), user.id().text())
                        .map(UserOperations::resource)
                        .toList());
    }

    static Plan<GetUserResponse> getUser(GetUserRequest request, Requester requester) {
        return Subject.read(
                "GetUser",
                request.userName(),
                requester,
                (account, subject, _) -> got(account, subject));
    }

    private static Reply<GetUserResponse> got(Account account, Subject subject) {
        return Reply.Answered.of(
                GetUserResponse.builder()
                        .user(
                                subject.user(account)
                                        .map(user -> UserShape.of(account, user))
                                        .orElseGet(() -> UserShape.root(account)))
                        .build());
    }

    static Plan<ListUsersResponse> listUsers(ListUsersRequest request, Requester requester) {
        String prefix =
                request.pathPrefix() == null ? EntityPath.ROOT.text() : request.pathPrefix();
        return Plan.read(
                requester,
                account ->
                        RequirementBuilder.permission(
                                        "iam:ListUsers", Arn.iam(account.id(), "user" + prefix))
                                .done(),
                view ->
                        Page.reply(
                                view.account().users().byId().values().stream()
                                        .filter(user -> user.path().text().startsWith(prefix))
                                        .toList(),
                                user -> user.name().key(),
                                new Page.Request(request.maxItems(), request.marker(), requester),
                                page -> listed(view.account(), page)));
    }

    private static ListUsersResponse listed(Account account, Page<User> page) {
        return ListUsersResponse.builder()
                .users(page.items().stream().map(user -> UserShape.listed(account, user)).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }

    static Plan<UpdateUserResponse> updateUser(UpdateUserRequest request, Requester requester) {
        Grantee user = Grantee.user(request.userName());
        return RenameOrMove.parse(
                user,
                request.newUserName(),
                request.newPath(),
                requester,
                to ->
                        to.plan(
                                requester,
                                new UpdateUser(user.name(), to.name(), to.path()),
                                UpdateUserResponse.builder().build()));
    }

    static Plan<DeleteUserResponse> deleteUser(DeleteUserRequest request, Requester requester) {
        Grantee user = Grantee.user(request.userName());
        return EmptyAnswer.write(
                requester,
                account -> user.needs("DeleteUser", account).done(),
                List.of(user.resource()),
                new DeleteUser(user.name()),
                DeleteUserResponse.builder().build());
    }

    private static ResourceRef resource(String name) {
        return new ResourceRef("AWS::IAM::User", name);
    }
}
