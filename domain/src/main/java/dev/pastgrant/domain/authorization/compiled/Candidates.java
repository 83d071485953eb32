package dev.pastgrant.domain.authorization.compiled;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one policy, or of several, that speak of an action, once for each pattern of
 * their resources. How the resources that fit begin is laid out in one array, so that most patterns
 * are ruled out without being looked at.
 */
final class Candidates {
    static final Candidates NONE = new Candidates(List.of(), List.of());

    /** For each the {@link Head} of the resources that fit. */
    private final long[] heads;

    private final ResourcePattern[] resources;
    private final CompiledStatement[] statements;

    /** For each the place of its policy. */
    private final int[] policies;

    /** How many deny; they come first. Else the order is that of policies and statements. */
    private final int denyCount;

    private Candidates(List<Candidate> denying, List<Candidate> allowing) {
        List<Candidate> all = new ArrayList<>(denying);
        all.addAll(allowing);
        this.denyCount = denying.size();
        this.heads = all.stream().mapToLong(one -> Head.of(one.resource().head())).toArray();
        this.resources = all.stream().map(Candidate::resource).toArray(ResourcePattern[]::new);
        this.statements = all.stream().map(Candidate::statement).toArray(CompiledStatement[]::new);
        this.policies = all.stream().mapToInt(Candidate::policy).toArray();
    }

    private record Candidate(int policy, CompiledStatement statement, ResourcePattern resource) {}

    /** Those of some policies that speak of an action. */
    static Candidates of(List<CompiledPolicy> policies, RequestAction action) {
        List<Candidate> denying = new ArrayList<>();
        List<Candidate> allowing = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            for (CompiledStatement statement : policies.get(i).statements()) {
                if (statement.actions().contains(action)) {
                    List<Candidate> alike = statement.denies() ? denying : allowing;
                    for (ResourcePattern resource : statement.resources()) {
                        alike.add(new Candidate(i, statement, resource));
                    }
                }
            }
        }
        return denying.isEmpty() && allowing.isEmpty() ? NONE : new Candidates(denying, allowing);
    }

    /**
     * The first statement that denies the request.
     *
     * @param policyEnd the place of the first policy that is not to be looked at
     * @return a {@link Reading}
     */
    long denial(CompiledRequest request, boolean callerIsBounded, int policyEnd) {
        int i = request.firstThatMayFit(heads, 0, denyCount);
        while (i < denyCount && policies[i] < policyEnd) {
            if (statements[i].naming(request, callerIsBounded) != Naming.NOBODY
                    && applies(i, request)) {
                return Reading.denied(policies[i], statements[i].index());
            }
            i = request.firstThatMayFit(heads, i + 1, denyCount);
        }
        return Reading.SILENT;
    }

    /**
     * The statement that allows the request and names the caller most closely, the first of equals.
     *
     * @return a {@link Reading}
     */
    long permit(CompiledRequest request, boolean callerIsBounded) {
        long closest = Reading.SILENT;
        int count = statements.length;
        int i = request.firstThatMayFit(heads, denyCount, count);
        while (i < count && Reading.naming(closest) != Naming.CALLER) {
            Naming naming = statements[i].naming(request, callerIsBounded);
            if (naming.closeness() > Reading.naming(closest).closeness() && applies(i, request)) {
                closest = Reading.permitted(policies[i], statements[i].index(), naming);
            }
            i = request.firstThatMayFit(heads, i + 1, count);
        }
        return closest;
    }

    private boolean applies(int index, CompiledRequest request) {
        return resources[index].compare(request) == Fit.FITS
                && statements[index].holdsConditions(request);
    }
}
