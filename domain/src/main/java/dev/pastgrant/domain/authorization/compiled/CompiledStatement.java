package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.OpenQuestions;
import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.Principals;
import dev.pastgrant.domain.authorization.Statement;
import dev.pastgrant.domain.authorization.Statement.Effect;
import org.jspecify.annotations.Nullable;

/** A statement, ready to be asked whether it applies to a request. */
final class CompiledStatement {
    private final int index;
    private final int headLength;
    private final int headHash;
    private final ResourceSet resources;
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
        this.resources = new ResourceSet(statement.resources(), version, isOfOrganization);
        Head head = resources.head();
        this.headLength = head.length();
        this.headHash = head.hash();
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

    int headLength() {
        return headLength;
    }

    int headHash() {
        return headHash;
    }

    /** Whether it applies, given that it speaks of the action and the caller. */
    boolean applies(CompiledRequest request) {
        return request.resource().mayBeginWith(headLength, headHash)
                && resources.contains(request)
                && holdsConditions(request);
    }

    private boolean holdsConditions(CompiledRequest request) {
        for (CompiledCondition condition : conditions) {
            if (!condition.holds(request)) {
                return false;
            }
        }
        return true;
    }

    /** How closely it names the caller; without principals it speaks of whoever has the policy. */
    Naming naming(Requester caller, boolean isBounded) {
        if (principals == null) {
            return Naming.CALLER;
        }
        boolean allowsOthers = principals.areInverted() && !denies;
        return allowsOthers && !OpenQuestions.NOT_PRINCIPAL_MAY_ALLOW
                ? Naming.NOBODY
                : principals.naming(caller, isBounded);
    }
}
