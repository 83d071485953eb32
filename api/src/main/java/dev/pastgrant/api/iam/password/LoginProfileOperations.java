package dev.pastgrant.api.iam.password;

import static dev.pastgrant.api.iam.named.Grantees.USERS;
import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Grantee;
import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.password.LoginProfileCommand.ChangePassword;
import dev.pastgrant.domain.account.password.LoginProfileCommand.CreateLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileCommand.DeleteLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileCommand.UpdateLoginProfile;
import dev.pastgrant.domain.account.password.NewPassword;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.LoginProfile;

/** The operations on the passwords of users and of root. */
public final class LoginProfileOperations {
    private static final Refusal NO_PASSWORD =
            Refusal.validation(
                    "1 validation error detected: Value at 'password' failed to satisfy"
                            + " constraint: Member must not be null");

    private static final Refusal NO_USER =
            new Refusal(IamError.INVALID_USER_TYPE, "Only IAM Users can change their own password");

    /** The user who sends a request. */
    private static final About<Grantee> CALLER =
            new About<>(
                    LoginProfileOperations::isOfUser,
                    LoginProfileOperations::caller,
                    Grantee::needs);

    private final HashedPasswords passwords;

    public LoginProfileOperations(HashedPasswords passwords) {
        this.passwords = passwords;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write(
                        "CreateLoginProfile",
                        Subject.CHANGED,
                        this::create,
                        LoginProfileOperations::hasPassword),
                IAM.read("GetLoginProfile", Subject.READ, LoginProfileOperations::get),
                IAM.write("UpdateLoginProfile", Subject.CHANGED, this::update),
                IAM.change(
                        "DeleteLoginProfile",
                        Subject.CHANGED,
                        (_, subject) -> new DeleteLoginProfile(subject.owner())),
                IAM.write("ChangePassword", CALLER, this::changeOwn));
    }

    /** AWS lets only sessions of AssumeRoot leave it out. */
    private static Optional<Refusal> hasPassword(OperationRequest request) {
        return request.textIfAny("Password") == null ? Optional.of(NO_PASSWORD) : Optional.empty();
    }

    private Plan<SdkPojo> create(OperationRequest request, Subject subject) {
        boolean reset = request.flag("PasswordResetRequired");
        return passwords
                .toBe(request.account(), subject.owner(), request.text("Password"))
                .map(password -> create(request, subject, password, reset))
                .orElse(request::refuse);
    }

    private static Plan<SdkPojo> create(
            OperationRequest request, Subject subject, NewPassword password, boolean reset) {
        return request.change(
                new CreateLoginProfile(subject.owner(), password, reset),
                subject.resources(),
                change ->
                        request.response()
                                .with("LoginProfile", shape(change.after(), subject.owner()))
                                .answer(subject.resources()));
    }

    private static LoginProfile shape(Account account, Owner owner) {
        return shape(account, account.ownerId(owner).orElseThrow()).orElseThrow();
    }

    private static Optional<LoginProfile> shape(Account account, UniqueId owner) {
        return account.loginProfiles()
                .of(owner)
                .map(profile ->
                        LoginProfile.builder()
                                .userName(account.holderName(owner))
                                .createDate(profile.createdAt())
                                .passwordResetRequired(profile.resetRequired())
                                .build());
    }

    private static Plan<SdkPojo> get(OperationRequest request, Subject subject) {
        return subject.read(
                request,
                (account, owner) ->
                        shape(account, owner)
                                .map(found ->
                                        request.response().with("LoginProfile", found).reply())
                                .orElseGet(() ->
                                        new Reply.Refused<>(
                                                NoSuchEntity.loginProfile(
                                                        account.holderName(owner)))));
    }

    private Plan<SdkPojo> update(OperationRequest request, Subject subject) {
        Boolean reset = request.flagIfAny("PasswordResetRequired");
        String password = request.textIfAny("Password");
        if (password == null) {
            return update(request, subject, null, reset);
        }
        return passwords
                .toBe(request.account(), subject.owner(), password)
                .map(hashed -> update(request, subject, hashed, reset))
                .orElse(request::refuse);
    }

    private static Plan<SdkPojo> update(
            OperationRequest request,
            Subject subject,
            @Nullable NewPassword password,
            @Nullable Boolean reset) {
        return request.change(
                new UpdateLoginProfile(subject.owner(), password, reset), subject.resources());
    }

    private static Optional<Refusal> isOfUser(OperationRequest request) {
        return request.requester().caller() instanceof Caller.IamUser
                ? Optional.empty()
                : Optional.of(NO_USER);
    }

    private static Grantee caller(OperationRequest request) {
        if (request.requester().caller() instanceof Caller.IamUser user) {
            return USERS.of(user.user().name().text());
        }
        throw new IllegalArgumentException("only users have a name");
    }

    private Plan<SdkPojo> changeOwn(OperationRequest request, Grantee user) {
        Owner owner = new Owner.Named(user.name());
        return passwords
                .given(request.account(), owner, request.text("OldPassword"))
                .then(old ->
                        passwords
                                .toBe(request.account(), owner, request.text("NewPassword"))
                                .map(password ->
                                        request.change(
                                                new ChangePassword(owner, old, password),
                                                user.resources())))
                .orElse(request::refuse);
    }
}
