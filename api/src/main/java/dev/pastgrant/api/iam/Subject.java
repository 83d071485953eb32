package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose item a request is about: the user that it names or, if it names none, its caller.
 *
 * @param self the caller's own id, for a read that names nobody: under another name at another
 *     moment it is still the same user
 */
record Subject(Owner owner, @Nullable UniqueId self) {
    private static final Refusal MUST_SPECIFY =
            Refusal.validation("Must specify userName when calling with non-User credentials");

    /** What a question finds for a subject that is there. */
    interface Answer<R> {
        /** The reply, where {@code owner} is the id of the user or of root. */
        Reply<R> of(Account account, Subject subject, UniqueId owner);
    }

    /**
     * The plan of a question about the user named, or about the caller.
     *
     * @param action such as {@code ListAccessKeys}
     */
    static <R> Plan<R> read(
            String action, @Nullable String userName, Requester requester, Answer<R> answer) {
        return of(
                userName,
                requester,
                subject ->
                        Plan.read(
                                requester,
                                account -> subject.needs(action, account).done(),
                                view -> subject.reply(view.account(), answer)));
    }

    private static <R> Plan<R> of(
            @Nullable String userName, Requester requester, Function<Subject, Plan<R>> plan) {
        if (userName != null) {
            return plan.apply(new Subject(new Owner.Named(new EntityName(userName)), null));
        }
        return switch (requester.caller()) {
            case Caller.Root _ -> plan.apply(new Subject(new Owner.Root(), null));
            case Caller.IamUser(_, var user, _, _) ->
                    plan.apply(new Subject(new Owner.Named(user.name()), user.id()));
            case Caller.RoleSession _ -> Plan.refuse(requester, MUST_SPECIFY);
        };
    }

    /**
     * The plan of a change for the user named, or for the caller. A command goes by name, so its
     * permission must, too: should a name pass to another user meanwhile, both are of that user.
     */
    static <R> Plan<R> change(
            @Nullable String userName, Requester requester, Function<Subject, Plan<R>> plan) {
        return of(userName, requester, subject -> plan.apply(new Subject(subject.owner(), null)));
    }

    /** The user; empty for root, and if there is no such user. */
    Optional<User> user(Account account) {
        return switch (owner) {
            case Owner.Root _ -> Optional.empty();
            case Owner.Named(var name) ->
                    self == null ? account.users().find(name) : account.users().get(self);
        };
    }

    /** What credentials are filed under: the id of the user, or root's. */
    private Optional<UniqueId> id(Account account) {
        return switch (owner) {
            case Owner.Root _ -> Optional.of(UniqueId.root(account.id()));
            case Owner.Named _ -> user(account).map(User::id);
        };
    }

    /** The permission for an action such as {@code ListAccessKeys} on the user. */
    RequirementBuilder needs(String action, Account account) {
        return switch (owner) {
            case Owner.Root _ ->
                    RequirementBuilder.permission("iam:" + action, account.id().root());
            case Owner.Named(var name) ->
                    Grantee.user(user(account).map(User::name).orElse(name).text())
                            .needs(action, account);
        };
    }

    private <R> Reply<R> reply(Account account, Answer<R> answer) {
        return id(account)
                .map(id -> answer.of(account, this, id))
                .orElseGet(() -> new Reply.Refused<>(account.missing(owner)));
    }

    /** The user's name as created; none for root. */
    @Nullable String userName(Account account) {
        return user(account).map(user -> user.name().text()).orElse(null);
    }

    /** How LookupEvents names the user; root is no resource. */
    List<ResourceRef> resources() {
        return switch (owner) {
            case Owner.Root _ -> List.of();
            case Owner.Named(var name) -> List.of(Grantee.user(name.text()).resource());
        };
    }
}
