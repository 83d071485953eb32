package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.OpenQuestions;
import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.Principals;
import dev.pastgrant.domain.authorization.Statement;
import dev.pastgrant.domain.authorization.Statement.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, ready to be asked whether it applies to a request. */
final class CompiledStatement {
    private final int index;
    private final List<ResourcePattern> resources;
    private final CompiledCondition[] conditions;
    private final ActionSet actions;
    private final boolean denies;
    private final @Nullable CompiledPrincipals principals;

    /**
     * @param index its place in its document
     * @param isOfOrganization whether the policy is one of an organization
     */
    CompiledStatement(int index, Statement statement, Version version, boolean isOfOrganization) {
        this.index = index;
        this.denies = statement.effect() == Effect.DENY;
        this.actions = new ActionSet(statement.actions());
        this.resources = ResourcePattern.of(statement.resources(), version, isOfOrganization);
        this.conditions =
                statement.conditions().stream()
                        .map(condition -> CompiledCondition.of(condition, version))
                        .toArray(CompiledCondition[]::new);
        Principals named = statement.principals();
        this.principals = named == null ? null : new CompiledPrincipals(named);
    }

    int index() {
        return index;
    }

    boolean denies() {
        return denies;
    }

    ActionSet actions() {
        return actions;
    }

    /** Patterns of which one must fit the resource. */
    List<ResourcePattern> resources() {
        return resources;
    }

    boolean holdsConditions(CompiledRequest request) {
        for (CompiledCondition condition : conditions) {
            if (!condition.holds(request)) {
                return false;
            }
        }
        return true;
    }

    /** How closely it names the caller; without principals it speaks of whoever has the policy. */
    Naming naming(CompiledRequest request, boolean callerIsBounded) {
        if (principals == null) {
            return Naming.CALLER;
        }
        boolean allowsOthers = principals.areInverted() && !denies;
        return allowsOthers && !OpenQuestions.NOT_PRINCIPAL_MAY_ALLOW
                ? Naming.NOBODY
                : principals.naming(request.requester(), callerIsBounded);
    }
}
