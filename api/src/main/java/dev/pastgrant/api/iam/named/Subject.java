package dev.pastgrant.api.iam.named;

import static dev.pastgrant.api.iam.named.Grantees.USERS;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.Named;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The owner of the item that a request is about: the user that it names or, if it names no user,
 * its caller.
 *
 * @param self the caller's own id if a read does not name a user; null for any other request. By
 *     the id the same user is found at moments when it had another name.
 */
public record Subject(Owner owner, @Nullable UniqueId self) implements Named {
    private static final Refusal MUST_SPECIFY =
            Refusal.validation("Must specify userName when calling with non-User credentials");

    /** Reads about the named user or about the caller. */
    public static final About<Subject> READ =
            new About<>(Subject::check, Subject::of, Subject::needs);

    /**
     * Changes for the named user or for the caller. A command finds its user by name, so its
     * permission does too. If another user gets the name in the meantime, both are about that user.
     */
    public static final About<Subject> CHANGED =
            new About<>(
                    Subject::check,
                    request -> new Subject(of(request).owner(), null),
                    Subject::needs);

    private static Optional<Refusal> check(OperationRequest request) {
        return request.textIfAny("UserName") == null
                        && request.requester().caller() instanceof Caller.RoleSession
                ? Optional.of(MUST_SPECIFY)
                : Optional.empty();
    }

    private static Subject of(OperationRequest request) {
        String userName = request.textIfAny("UserName");
        if (userName != null) {
            return new Subject(new Owner.Named(new EntityName(userName)), null);
        }
        return switch (request.requester().caller()) {
            case Caller.Root _ -> new Subject(new Owner.Root(), null);
            case Caller.IamUser(_, var user, _, _) ->
                    new Subject(new Owner.Named(user.name()), user.id());
            case Caller.RoleSession _ ->
                    throw new IllegalArgumentException("a session's request names a user");
        };
    }

    /** The user; empty for root and if there is no such user. */
    public Optional<User> user(Account account) {
        return switch (owner) {
            case Owner.Root _ -> Optional.empty();
            case Owner.Named(var name) ->
                    self == null ? account.users().find(name) : account.users().get(self);
        };
    }

    /** The id under which credentials are kept: that of the user, or root's. */
    private Optional<UniqueId> id(Account account) {
        return switch (owner) {
            case Owner.Root _ -> Optional.of(UniqueId.root(account.id()));
            case Owner.Named _ -> user(account).map(User::id);
        };
    }

    private RequirementBuilder needs(OperationRequest request, Account account) {
        return switch (owner) {
            case Owner.Root _ -> request.permission(account.ref().root());
            case Owner.Named(var name) ->
                    USERS.of(user(account).map(User::name).orElse(name).text())
                            .needs(request, account);
        };
    }

    /** Plans a read about the subject, answered from the id of the user or of root. */
    public Plan<SdkPojo> read(
            OperationRequest request, BiFunction<Account, UniqueId, Reply<SdkPojo>> answer) {
        return request.read(view ->
                id(view.account())
                        .map(id -> answer.apply(view.account(), id))
                        .orElseGet(() -> new Reply.Refused<>(view.account().missing(owner))));
    }

    /** The user's name as created; null for root. */
    @Nullable
    public String userName(Account account) {
        return user(account).map(user -> user.name().text()).orElse(null);
    }

    /** The user; empty for root, which is not a resource. */
    @Override
    public List<ResourceRef> resources() {
        return switch (owner) {
            case Owner.Root _ -> List.of();
            case Owner.Named(var name) -> USERS.of(name.text()).resources();
        };
    }
}
