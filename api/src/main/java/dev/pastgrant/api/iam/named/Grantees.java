package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.UniqueId;

/**
 * The three kinds of entities that policies are granted to. AWS has many operations once for each
 * kind. Their names and the names of their members follow one pattern.
 */
public enum Grantees {
    USERS(UniqueId.Kind.USER, "User"),
    GROUPS(UniqueId.Kind.GROUP, "Group"),
    ROLES(UniqueId.Kind.ROLE, "Role");

    private final UniqueId.Kind kind;
    private final String title;

    Grantees(UniqueId.Kind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    UniqueId.Kind kind() {
        return kind;
    }

    /** The word for the kind in names, such as {@code User}. */
    public String title() {
        return title;
    }

    /** The member by which requests name an entity, such as {@code UserName}. */
    public String nameMember() {
        return title + "Name";
    }

    /**
     * The name of an operation for this kind, such as {@code PutUserPolicy} for {@code
     * Put%sPolicy}.
     */
    public String operation(String name) {
        return name.formatted(title);
    }

    /** The entity that a request names. */
    public Grantee named(OperationRequest request) {
        return of(request.text(nameMember()));
    }

    /** How LookupEvents names an entity by its name, ARN or id. */
    public ResourceRef resource(String text) {
        return new ResourceRef("AWS::IAM::" + title, text);
    }

    public Grantee of(String name) {
        return new Grantee(this, new EntityName(name));
    }

    /** Requests about one entity. */
    public About<Grantee> one() {
        return new About<>(this::named, Grantee::needs);
    }

    /** Requests about one entity, with its permissions boundary as a condition key. */
    public About<Grantee> oneBounded() {
        return new About<>(this::named, Grantee::needsBounded);
    }
}
