package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestAction;
import dev.pastgrant.policy.compiled.text.TextBeginning;
import dev.pastgrant.policy.interpreter.Gate;

/**
 * All that the policies of a caller say about one action. The candidates that deny it come first,
 * for all layers together. Those that allow it follow, layer by layer. Both are in the order of
 * policies and statements. The beginnings of the fitting resources lie in one array, which rules
 * most candidates out before they are looked at. Everything else is kept in as few objects as
 * possible, because in a large account most objects are in no cache of the processor.
 */
final class ActionIndex {
    private static final Gate[] GATES = Gate.values();

    /**
     * Stands in place of a layer's gate if a statement of the layer allows every request for the
     * action.
     */
    static final int ALLOWS_ALWAYS = -1;

    /** For each candidate, the {@link TextBeginning} of the resources that fit. */
    private final long[] heads;

    private final Candidate[] candidates;

    /**
     * For each candidate, its layer, policy and statement in one number; ascending among those that
     * deny and among those that allow.
     */
    private final long[] places;

    private final int denyCount;

    /** For each layer, its gate, followed by the end of the layer's allowing candidates. */
    private final int[] layers;

    private final CompiledLayer[] of;

    private ActionIndex(ActionIndexBuilder built, CompiledLayer[] of) {
        this.heads = built.heads();
        this.candidates = built.candidates();
        this.places = built.places();
        this.denyCount = built.denyCount();
        this.layers = built.layers();
        this.of = of;
    }

    static ActionIndex of(CompiledLayer[] layers, RequestAction action) {
        return new ActionIndex(new ActionIndexBuilder(layers, action, null), layers);
    }

    /** This index after some of the policies changed. Unchanged policies are not read again. */
    ActionIndex with(CompiledLayer[] changed, RequestAction action) {
        return new ActionIndex(new ActionIndexBuilder(changed, action, this), changed);
    }

    int size() {
        return candidates.length;
    }

    int denyCount() {
        return denyCount;
    }

    /**
     * The index of the first candidate in a range that is at the place or after it; the end of the
     * range if there is no such candidate.
     */
    int firstFrom(long place, int from, int end) {
        int first = from;
        while (first < end && places[first] < place) {
            first++;
        }
        return first;
    }

    /** Copies some candidates together with their heads and places. */
    void copy(
            int from,
            int count,
            long[] intoHeads,
            Candidate[] intoCandidates,
            long[] intoPlaces,
            int at) {
        System.arraycopy(heads, from, intoHeads, at, count);
        System.arraycopy(candidates, from, intoCandidates, at, count);
        System.arraycopy(places, from, intoPlaces, at, count);
    }

    /** Whether this very policy is at that place. */
    boolean isOf(int layer, int index, CompiledPolicy policy) {
        return layer < of.length && of[layer].has(index, policy);
    }

    /**
     * Whether a statement of the layer may allow every request for the action, for every caller.
     */
    boolean mayAllowAlways(int layer) {
        return allowsAlways(layer) || of[layer].isOfResource();
    }

    /**
     * The first statement that denies the request, as a {@link CompactVerdict}; {@link
     * CompactVerdict#ALLOWED} if no statement denies it.
     */
    long denial(CompiledRequest request, boolean callerIsBounded) {
        int i = request.firstThatMayFit(heads, 0, denyCount);
        while (i < denyCount) {
            if (denies(i, request, callerIsBounded)) {
                return CompactVerdict.denied(places[i]);
            }
            i = request.firstThatMayFit(heads, i + 1, denyCount);
        }
        return CompactVerdict.ALLOWED;
    }

    /** Checks last whether the layer binds the caller, because few candidates get that far. */
    private boolean denies(int index, CompiledRequest request, boolean callerIsBounded) {
        Candidate candidate = candidates[index];
        return candidate.fitsResource(request)
                && candidate.concerns(request, callerIsBounded)
                && candidate.holdsConditions(request)
                && request.isBoundBy(of[CompactVerdict.layer(places[index])].gate());
    }

    int countLayers() {
        return layers.length / 2;
    }

    /** Whether a statement of the layer allows every request for the action, for every caller. */
    boolean allowsAlways(int layer) {
        return layers[2 * layer] == ALLOWS_ALWAYS;
    }

    /** The gate of a layer that does not always allow. */
    Gate gate(int layer) {
        return GATES[layers[2 * layer]];
    }

    private int start(int layer) {
        return layer == 0 ? denyCount : layers[2 * layer - 1];
    }

    private int end(int layer) {
        return layers[2 * layer + 1];
    }

    /** Whether a statement of the layer allows the request. */
    boolean allows(int layer, CompiledRequest request, boolean callerIsBounded) {
        int end = end(layer);
        int i = request.firstThatMayFit(heads, start(layer), end);
        while (i < end) {
            Candidate candidate = candidates[i];
            if (candidate.fitsResource(request)
                    && candidate.concerns(request, callerIsBounded)
                    && candidate.holdsConditions(request)) {
                return true;
            }
            i = request.firstThatMayFit(heads, i + 1, end);
        }
        return false;
    }

    /**
     * The statement of the layer that allows the request and names the caller most closely. If
     * several name it equally closely, the first counts.
     *
     * @return a {@link Reading}; {@link Reading#SILENT} if no statement of the layer allows the
     *     request
     */
    long permit(int layer, CompiledRequest request, boolean callerIsBounded) {
        long closest = Reading.SILENT;
        int end = end(layer);
        int i = request.firstThatMayFit(heads, start(layer), end);
        while (i < end && Reading.naming(closest) != Naming.CALLER) {
            Candidate candidate = candidates[i];
            Naming naming = candidate.naming(request, callerIsBounded);
            if (naming.closeness() > Reading.naming(closest).closeness()
                    && candidate.fitsResource(request)
                    && candidate.holdsConditions(request)) {
                closest = Reading.permitted(places[i], naming);
            }
            i = request.firstThatMayFit(heads, i + 1, end);
        }
        return closest;
    }
}
