package dev.pastgrant.domain.authorization.compiled;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one policy, or of several, that speak of an action. How their resources begin
 * is laid out in one array, so that most of them are ruled out without being looked at.
 */
final class Candidates {
    static final Candidates NONE = new Candidates(List.of(), List.of());

    /** For each statement the length and the hash of what its resources begin with. */
    private final int[] heads;

    /** Those that deny, then those that allow, each in the order of the policies. */
    private final CompiledStatement[] statements;

    /** For each statement the place of its policy. */
    private final int[] policies;

    private final int denyCount;

    private Candidates(List<Placed> denying, List<Placed> allowing) {
        List<Placed> all = new ArrayList<>(denying);
        all.addAll(allowing);
        this.denyCount = denying.size();
        this.statements = all.stream().map(Placed::statement).toArray(CompiledStatement[]::new);
        this.policies = all.stream().mapToInt(Placed::policy).toArray();
        this.heads = new int[all.size() * 2];
        for (int i = 0; i < statements.length; i++) {
            heads[2 * i] = statements[i].headLength();
            heads[2 * i + 1] = statements[i].headHash();
        }
    }

    private record Placed(int policy, CompiledStatement statement) {}

    /** Those of one policy. */
    static Candidates of(CompiledPolicy policy, RequestAction action) {
        return of(new CompiledPolicy[] {policy}, action);
    }

    /** Those of several policies. */
    static Candidates of(CompiledPolicy[] policies, RequestAction action) {
        List<Placed> denying = new ArrayList<>();
        List<Placed> allowing = new ArrayList<>();
        for (int i = 0; i < policies.length; i++) {
            for (CompiledStatement statement : policies[i].statements()) {
                if (statement.actions().contains(action)) {
                    (statement.denies() ? denying : allowing).add(new Placed(i, statement));
                }
            }
        }
        return denying.isEmpty() && allowing.isEmpty() ? NONE : new Candidates(denying, allowing);
    }

    /**
     * The first statement that denies the request.
     *
     * @param firstPolicy what to add to the places of the policies
     * @return a {@link Reading}
     */
    long denial(CompiledRequest request, int firstPolicy, boolean callerIsBounded) {
        for (int i = 0; i < denyCount; i++) {
            if (mayApply(i, request)
                    && statements[i].naming(request.requester(), callerIsBounded) != Naming.NOBODY
                    && statements[i].applies(request)) {
                return Reading.denied(firstPolicy + policies[i], statements[i].index());
            }
        }
        return Reading.SILENT;
    }

    /**
     * The statement that allows the request and names the caller most closely, the first of equals.
     *
     * @param firstPolicy what to add to the places of the policies
     * @param sofar the reading of the policies before
     * @return a {@link Reading}
     */
    long permit(CompiledRequest request, int firstPolicy, boolean callerIsBounded, long sofar) {
        long closest = sofar;
        for (int i = denyCount; i < statements.length; i++) {
            if (mayApply(i, request)) {
                Naming naming = statements[i].naming(request.requester(), callerIsBounded);
                if (naming.closeness() > Reading.naming(closest).closeness()
                        && statements[i].applies(request)) {
                    closest =
                            Reading.permitted(
                                    firstPolicy + policies[i], statements[i].index(), naming);
                    if (naming == Naming.CALLER) {
                        return closest;
                    }
                }
            }
        }
        return closest;
    }

    private boolean mayApply(int index, CompiledRequest request) {
        return request.resource().mayBeginWith(heads[2 * index], heads[2 * index + 1]);
    }
}
