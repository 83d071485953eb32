package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.condition.CompiledCondition;
import dev.pastgrant.policy.compiled.condition.ResourcePattern;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.text.Fit;
import dev.pastgrant.policy.compiled.text.TextBeginning;
import org.jspecify.annotations.Nullable;

/**
 * A statement with one of its resource patterns, which may apply to a request for one of the
 * statement's actions. Every holder of the policy shares it.
 */
final class Candidate {
    /** Stands for a policy that cannot be read. It denies everything to everyone. */
    static final Candidate UNREADABLE =
            new Candidate(
                    Reading.WHOLE_POLICY,
                    new ResourcePattern.Everything(),
                    null,
                    new CompiledCondition[0]);

    private final int statement;
    private final long head;
    private final ResourcePattern resource;
    private final @Nullable CompiledPrincipals principals;
    private final CompiledCondition[] conditions;

    /**
     * @param statement the statement's index in its document
     * @param principals the principals that the statement names; null if it applies to every holder
     *     of the policy
     */
    Candidate(
            int statement,
            ResourcePattern resource,
            @Nullable CompiledPrincipals principals,
            CompiledCondition[] conditions) {
        this.statement = statement;
        this.head = TextBeginning.of(resource.head());
        this.resource = resource;
        this.principals = principals;
        this.conditions = conditions;
    }

    int statement() {
        return statement;
    }

    /** The {@link TextBeginning} of the resources that fit. */
    long head() {
        return head;
    }

    /** Whether it applies to every request for its action, for every caller. */
    boolean isUnconditional() {
        return conditions.length == 0
                && resource instanceof ResourcePattern.Everything
                && (principals == null || principals.areEveryone());
    }

    /**
     * How closely it names the caller. A statement without principals applies to every holder of
     * the policy.
     */
    Naming naming(CompiledRequest request, boolean callerIsBounded) {
        return principals == null
                ? Naming.CALLER
                : principals.naming(request.requester(), callerIsBounded);
    }

    /** Whether it applies to the caller. The caller is read only where it matters. */
    boolean concerns(CompiledRequest request, boolean callerIsBounded) {
        return principals == null
                || principals.areEveryone()
                || principals.naming(request.requester(), callerIsBounded) != Naming.NOBODY;
    }

    boolean fitsResource(CompiledRequest request) {
        return resource.compare(request) == Fit.FITS;
    }

    boolean holdsConditions(CompiledRequest request) {
        for (CompiledCondition condition : conditions) {
            if (!condition.holds(request)) {
                return false;
            }
        }
        return true;
    }
}
