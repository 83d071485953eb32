package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.condition.CompiledCondition;
import dev.pastgrant.policy.compiled.condition.ConditionBlocks;
import dev.pastgrant.policy.compiled.condition.ResourcePattern;
import dev.pastgrant.policy.compiled.request.ActionSet;
import dev.pastgrant.policy.language.OpenQuestions;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Effect;
import java.util.List;

/**
 * A compiled statement: the actions that it covers, and the candidates that may then apply.
 *
 * @param candidates the statement with each of its resource patterns; empty if it can never apply
 */
record CompiledStatement(boolean denies, ActionSet actions, List<Candidate> candidates) {
    /**
     * Compiles a statement.
     *
     * @param index the statement's index in its document
     * @param isOfOrganization whether the policy is an organization's
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
