package dev.pastgrant.api.iam.user;

import static dev.pastgrant.api.iam.named.Grantees.USERS;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.EntityList;
import dev.pastgrant.api.iam.named.NewEntity;
import dev.pastgrant.api.iam.named.RenameOrMove;
import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.iam.shape.UserShape;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.account.user.UserCommand.DeleteUser;
import dev.pastgrant.domain.account.user.UserCommand.TagUser;
import dev.pastgrant.domain.account.user.UserCommand.UntagUser;
import dev.pastgrant.domain.account.user.UserCommand.UpdateUser;
import dev.pastgrant.domain.identity.EntityName;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** The operations that create, read, rename, tag and delete users. */
public final class UserOperations {
    private static final NewEntity<User> NEW =
            new NewEntity<>("User", Account::users, UserShape::of);

    private UserOperations() {}

    public static Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "CreateUser",
                                NEW.permission(),
                                UserOperations::create,
                                RequestedPath.check("Path"),
                                RequestedArn.check("PermissionsBoundary")),
                        IAM.read("GetUser", Subject.READ, UserOperations::get),
                        EntityList.of(USERS, Account::users, UserShape::listed),
                        RenameOrMove.of(USERS, UpdateUser::new),
                        IAM.change(
                                "DeleteUser",
                                USERS.one(),
                                (_, user) -> new DeleteUser(user.name()))),
                new Tagging<>(
                                "User",
                                USERS.one(),
                                (user, tags) -> new TagUser(user.name(), tags),
                                (user, keys) -> new UntagUser(user.name(), keys))
                        .operations());
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        return NEW.plan(
                request,
                new CreateUser(
                        new EntityName(request.text("UserName")),
                        RequestedPath.of(request),
                        RequestedArn.boundary(request),
                        AwsTags.in(request)));
    }

    private static Plan<SdkPojo> get(OperationRequest request, Subject subject) {
        return subject.read(
                request,
                (account, _) ->
                        request.response()
                                .with(
                                        "User",
                                        subject.user(account)
                                                .map(user -> UserShape.of(account, user))
                                                .orElseGet(() -> UserShape.root(account)))
                                .reply());
    }
}
