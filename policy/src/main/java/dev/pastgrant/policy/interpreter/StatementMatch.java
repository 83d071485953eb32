package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.OpenQuestions;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.Statement.Entries;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement applies to a request: its principals, action, resource and conditions.
 *
 * @param gate the gate whose policies are read; organizations read short ARNs more strictly
 * @param keys all condition keys of the request
 * @param callerIsBounded whether the caller has a permissions boundary
 */
public record StatementMatch(
        Gate gate, AuthorizationRequest request, RequestContext keys, boolean callerIsBounded) {
    /** Whether its resource and conditions apply, given that its principals and action do. */
    boolean appliesTo(Statement statement, Version version) {
        return resourceMatches(statement.resources(), version)
                && Conditions.hold(statement.conditions(), version, keys);
    }

    /**
     * How closely it names the caller. A policy without principals applies to every principal that
     * it is attached to.
     */
    public Grant grant(Statement statement) {
        Principals principals = statement.principals();
        if (principals == null) {
            return Grant.TO_CALLER;
        }
        boolean allowsOthers = principals.inverted() && statement.effect() == Effect.ALLOW;
        return allowsOthers && !OpenQuestions.NOT_PRINCIPAL_MAY_ALLOW
                ? Grant.NONE
                : PrincipalMatch.of(principals, request.principal(), callerIsBounded);
    }

    /**
     * Whether the resource matches. It does not match a {@code NotResource} with an entry that
     * cannot be compared.
     */
    private boolean resourceMatches(@Nullable Entries resources, Version version) {
        if (resources == null) {
            return true;
        }
        return resources.inverted()
                ? resources.patterns().stream()
                        .allMatch(p -> compareResource(p, version) == Comparison.DIFFERS)
                : resources.patterns().stream()
                        .anyMatch(p -> compareResource(p, version) == Comparison.MATCHES);
    }

    public Comparison compareResource(String pattern, Version version) {
        return isIncomparable(pattern, version)
                ? Comparison.INCOMPARABLE
                : ArnPattern.compareResource(pattern, version, keys, request.resource());
    }

    /**
     * Compares a pattern with the request's resource, which is a pattern itself and stands for
     * every resource that it covers; empty if they cannot be compared.
     */
    public Optional<Ternary> compareRange(String pattern, Version version) {
        return isIncomparable(pattern, version)
                ? Optional.empty()
                : ArnPattern.compareRange(pattern, version, keys, request.resource());
    }

    private boolean isIncomparable(String pattern, Version version) {
        return gate.isOfOrganization() && ArnPattern.stopsShort(pattern, version);
    }
}
