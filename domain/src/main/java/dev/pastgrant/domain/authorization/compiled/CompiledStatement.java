package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.OpenQuestions;
import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.Principals;
import dev.pastgrant.domain.authorization.Statement;
import dev.pastgrant.domain.authorization.Statement.Effect;
import java.util.List;

/**
 * A statement, ready to be asked which actions it speaks of, and what may then apply.
 *
 * @param candidates the statement with each of its patterns of resources; none if it can never
 *     apply
 */
record CompiledStatement(boolean denies, ActionSet actions, List<Candidate> candidates) {
    /**
     * Compiles a statement.
     *
     * @param index its place in its document
     * @param isOfOrganization whether the policy is one of an organization
     */
    static CompiledStatement of(
            int index, Statement statement, Version version, boolean isOfOrganization) {
        return new CompiledStatement(
                statement.effect() == Effect.DENY,
                new ActionSet(statement.actions()),
                candidates(index, statement, version, isOfOrganization));
    }

    private static List<Candidate> candidates(
            int index, Statement statement, Version version, boolean isOfOrganization) {
        Principals named = statement.principals();
        boolean allowsOthers =
                named != null && named.inverted() && statement.effect() == Effect.ALLOW;
        if (allowsOthers && !OpenQuestions.NOT_PRINCIPAL_MAY_ALLOW) {
            return List.of();
        }
        CompiledPrincipals principals = named == null ? null : new CompiledPrincipals(named);
        CompiledCondition[] conditions = ConditionBlocks.of(statement.conditions(), version);
        return ResourcePattern.of(statement.resources(), version, isOfOrganization).stream()
                .map(resource -> new Candidate(index, resource, principals, conditions))
                .toList();
    }
}
