package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A user, group or role that a request names: whom policies are granted to.
 *
 * @param kind USER, GROUP or ROLE
 */
record Grantee(UniqueId.Kind kind, EntityName name) {
    static Grantee user(String name) {
        return new Grantee(UniqueId.Kind.USER, new EntityName(name));
    }

    static Grantee group(String name) {
        return new Grantee(UniqueId.Kind.GROUP, new EntityName(name));
    }

    static Grantee role(String name) {
        return new Grantee(UniqueId.Kind.ROLE, new EntityName(name));
    }

    Optional<? extends Entity> find(Account account) {
        return switch (kind) {
            case USER -> account.users().find(name);
            case GROUP -> account.groups().find(name);
            case ROLE -> account.roles().find(name);
            case MANAGED_POLICY -> Optional.empty();
        };
    }

    Optional<Grants> grants(Account account) {
        return account.entity(kind, name).map(account::grants);
    }

    /** Its ARN under its path and its name as created; under the root path if it is not there. */
    Arn arn(Account account) {
        String where =
                find(account)
                        .map(found -> found.path().text() + found.name())
                        .orElse(EntityPath.ROOT.text() + name);
        return Arn.iam(account.id(), title().toLowerCase(Locale.ROOT) + where);
    }

    /**
     * The permission for an action on it.
     *
     * @param action such as {@code Attach%sPolicy}, with a place for the kind
     */
    RequirementBuilder needs(String action, Account account) {
        return RequirementBuilder.permission("iam:" + action.formatted(title()), arn(account))
                .onTaggedPrincipal(tags(account));
    }

    /** The permission for an action on it that may depend on what bounds it. */
    RequirementBuilder needsBounded(String action, Account account) {
        return needs(action, account).with("iam:PermissionsBoundary", boundary(account));
    }

    private @Nullable String boundary(Account account) {
        return grants(account).map(Grants::boundary).map(Arn::text).orElse(null);
    }

    private Tags tags(Account account) {
        return switch (kind) {
            case USER -> account.users().find(name).map(User::tags).orElse(Tags.NONE);
            case ROLE -> account.roles().find(name).map(Role::tags).orElse(Tags.NONE);
            case GROUP, MANAGED_POLICY -> Tags.NONE;
        };
    }

    /** Replies from what it is called and what it is granted, or that it is not there. */
    <R> Reply<R> reply(Account account, BiFunction<EntityName, Grants, Reply<R>> answer) {
        Optional<Grants> grants = grants(account);
        return grants.isPresent()
                ? answer.apply(find(account).orElseThrow().name(), grants.get())
                : new Reply.Refused<>(missing());
    }

    /** Replies from itself, among those of its kind, or that it is not there. */
    <E extends Entity, R> Reply<R> reply(Directory<E> among, Function<E, Reply<R>> answer) {
        return among.find(name).map(answer).orElseGet(() -> new Reply.Refused<>(missing()));
    }

    private Refusal missing() {
        return NoSuchEntity.entity(kind, name);
    }

    /** How LookupEvents names it. */
    ResourceRef resource() {
        return new ResourceRef("AWS::IAM::" + title(), name.text());
    }

    private String title() {
        return switch (kind) {
            case USER -> "User";
            case GROUP -> "Group";
            case ROLE -> "Role";
            case MANAGED_POLICY -> "Policy";
        };
    }
}
