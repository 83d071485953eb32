package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.OperationRequest;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/** A user, group or role that a request names. Policies are granted to it. */
public record Grantee(Grantees among, EntityName name) implements Tagged {
    public UniqueId.Kind kind() {
        return among.kind();
    }

    Optional<? extends Entity> find(Account account) {
        return switch (among) {
            case USERS -> account.users().find(name);
            case GROUPS -> account.groups().find(name);
            case ROLES -> account.roles().find(name);
        };
    }

    private Optional<Grants> grants(Account account) {
        return account.entity(kind(), name).map(account::grants);
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return switch (among) {
            case USERS -> account.users().find(name).map(User::tags);
            case GROUPS -> Optional.empty();
            case ROLES -> account.roles().find(name).map(Role::tags);
        };
    }

    /**
     * Its ARN, with its path and its name as created. If it does not exist, the root path and the
     * requested name are used.
     */
    private Arn arn(Account account) {
        String where =
                find(account)
                        .map(found -> found.path().text() + found.name())
                        .orElse(EntityPath.ROOT.text() + name);
        return Arn.iam(account.ref(), among.title().toLowerCase(Locale.ROOT) + where);
    }

    /** The permission of the operation on it. */
    public RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(arn(account)).onTaggedPrincipal(tags(account).orElse(Tags.NONE));
    }

    /**
     * The permission to pass a role to a service.
     *
     * @param service the principal that may use the role then
     * @param associated the resource that the service uses it for; a pattern if it is any of them
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html">Grant
     *     a user permissions to pass a role</a>
     */
    public RequirementBuilder needsToPass(Account account, String service, Arn associated) {
        return RequirementBuilder.permission("iam:PassRole", arn(account))
                .onTaggedPrincipal(tags(account).orElse(Tags.NONE))
                .with("iam:PassedToService", service)
                .with("iam:AssociatedResourceArn", associated.text());
    }

    /** The permission of an operation on it, with its permissions boundary as a condition key. */
    RequirementBuilder needsBounded(OperationRequest request, Account account) {
        return needs(request, account)
                .with(
                        "iam:PermissionsBoundary",
                        grants(account).map(Grants::boundary).map(Arn::text).orElse(null));
    }

    /** Replies from its name and its grants, or with NoSuchEntity. */
    public Reply<SdkPojo> reply(
            Account account, BiFunction<EntityName, Grants, Reply<SdkPojo>> answer) {
        Optional<Grants> grants = grants(account);
        return grants.isPresent()
                ? answer.apply(find(account).orElseThrow().name(), grants.get())
                : new Reply.Refused<>(missing());
    }

    /** Replies from the entity itself, found among those of its kind, or with NoSuchEntity. */
    public <E extends Entity> Reply<SdkPojo> reply(
            Directory<E> among, Function<E, Reply<SdkPojo>> answer) {
        return among.find(name).map(answer).orElseGet(() -> new Reply.Refused<>(missing()));
    }

    @Override
    public Refusal missing() {
        return NoSuchEntity.entity(kind(), name);
    }

    public ResourceRef resource() {
        return among.resource(name.text());
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(resource());
    }
}
