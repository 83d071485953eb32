package dev.pastgrant.domain.account.role;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.catalogue.ServiceLinkedRole;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An identity that the principals in its trust policy may assume for a limited time.
 *
 * @param trusted the users and roles of this account that the trust policy names
 * @param maxSessionSeconds how long a session may last, 3600 to 43200
 * @param source the role template that it was made from; null if it was made without one
 */
public record Role(
        UniqueId id,
        EntityName name,
        EntityPath path,
        Instant createdAt,
        PolicyText trustPolicy,
        List<TrustedPrincipal> trusted,
        @Nullable String description,
        int maxSessionSeconds,
        Tags tags,
        Grants grants,
        @Nullable SourceTemplate source)
        implements Entity {
    /** The longest session of a role for which no other length was set. */
    public static final int DEFAULT_SESSION_SECONDS = 3600;

    public Role {
        trusted = List.copyOf(trusted);
    }

    public EntityRef ref() {
        return new EntityRef(UniqueId.Kind.ROLE, id);
    }

    public static Arn arn(AccountRef account, EntityPath path, EntityName name) {
        return Arn.iam(account, "role" + path + name);
    }

    public Arn arn(AccountRef account) {
        return arn(account, path, name);
    }

    /**
     * The service for which AWS made the role; empty if AWS did not make it. Nobody else makes one
     * under that path.
     */
    public Optional<String> linkedService() {
        String text = path.text();
        int begin = ServiceLinkedRole.PATH.length();
        return text.startsWith(ServiceLinkedRole.PATH) && text.length() > begin
                ? Optional.of(text.substring(begin, text.length() - 1))
                : Optional.empty();
    }

    public boolean isServiceLinked() {
        return linkedService().isPresent();
    }

    /** The refusal to change the role; empty if the account may change it. */
    public Optional<Refusal> protection() {
        return isServiceLinked()
                ? Optional.of(
                        new Refusal(
                                IamError.UNMODIFIABLE_ENTITY,
                                "Cannot perform the operation on the protected role '"
                                        + name
                                        + "' - this role is only modifiable by AWS"))
                : Optional.empty();
    }

    public Role withGrants(Grants changed) {
        return new Role(
                id,
                name,
                path,
                createdAt,
                trustPolicy,
                trusted,
                description,
                maxSessionSeconds,
                tags,
                changed,
                source);
    }

    private Role withTags(Tags changed) {
        return new Role(
                id,
                name,
                path,
                createdAt,
                trustPolicy,
                trusted,
                description,
                maxSessionSeconds,
                changed,
                grants,
                source);
    }

    private Role trusting(PolicyText policy, List<TrustedPrincipal> principals) {
        return new Role(
                id,
                name,
                path,
                createdAt,
                policy,
                principals,
                description,
                maxSessionSeconds,
                tags,
                grants,
                source);
    }

    private Role updated(@Nullable String newDescription, int newMaxSessionSeconds) {
        return new Role(
                id,
                name,
                path,
                createdAt,
                trustPolicy,
                trusted,
                newDescription,
                newMaxSessionSeconds,
                tags,
                grants,
                source);
    }

    private Role from(SourceTemplate template) {
        return new Role(
                id,
                name,
                path,
                createdAt,
                trustPolicy,
                trusted,
                description,
                maxSessionSeconds,
                tags,
                grants,
                template);
    }

    private static Role create(RoleCreated event) {
        return new Role(
                event.roleId(),
                event.name(),
                event.path(),
                event.createdAt(),
                event.trustPolicy(),
                event.trusted(),
                event.description(),
                event.maxSessionSeconds(),
                new Tags(event.tags()),
                Grants.NONE,
                null);
    }

    /** The account's roles after an event. */
    public static Directory<Role> evolve(Directory<Role> roles, RoleEvent event) {
        UniqueId id = event.roleId();
        return switch (event) {
            case RoleCreated created -> roles.adding(create(created));
            case RoleEvent.RoleAcquired(_, var template, var minorVersion) ->
                    roles.with(roles.existing(id).from(new SourceTemplate(template, minorVersion)));
            case RoleEvent.RoleUpdated(_, var description, var seconds) ->
                    roles.with(roles.existing(id).updated(description, seconds));
            case RoleEvent.TrustPolicyUpdated(_, var policy, var trusted) ->
                    roles.with(roles.existing(id).trusting(policy, trusted));
            case RoleEvent.RoleTagged(_, var tags) -> {
                Role role = roles.existing(id);
                yield roles.with(role.withTags(role.tags().with(tags, IGNORED)));
            }
            case RoleEvent.RoleUntagged(_, var keys) -> {
                Role role = roles.existing(id);
                yield roles.with(role.withTags(role.tags().without(keys, IGNORED)));
            }
            case RoleEvent.RoleDeleted _ -> roles.without(id);
        };
    }
}
