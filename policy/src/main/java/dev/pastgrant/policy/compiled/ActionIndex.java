package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestAction;
import dev.pastgrant.policy.compiled.text.TextBeginning;
import dev.pastgrant.policy.interpreter.Gate;

/**
 * All that the policies of a caller say of one action: first what denies it, of all layers, then
 * what allows it, layer by layer; each in the order of policies and statements. How the resources
 * that fit begin is laid out in one array, so that most candidates are ruled out without being
 * looked at. A decision finds all else in as few objects as can be: in a large account most of them
 * are in no cache of the processor.
 */
final class ActionIndex {
    private static final Gate[] GATES = Gate.values();

    /** In place of the gate of a layer of which a statement allows whatever is asked. */
    static final int ALLOWS_ALWAYS = -1;

    /** For each candidate the {@link TextBeginning} of the resources that fit. */
    private final long[] heads;

    private final Candidate[] candidates;

    /** For each candidate which statement of which policy of which layer it is, ascending. */
    private final long[] places;

    private final int denyCount;

    /** For each layer its gate, and behind it where the candidates end that allow. */
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

    /** The same after some of the policies changed; those that did not are not asked again. */
    ActionIndex with(CompiledLayer[] changed, RequestAction action) {
        return new ActionIndex(new ActionIndexBuilder(changed, action, this), changed);
    }

    int size() {
        return candidates.length;
    }

    int denyCount() {
        return denyCount;
    }

    /** The first candidate, from one on and before another, that is at a place or behind it. */
    int firstFrom(long place, int from, int end) {
        int first = from;
        while (first < end && places[first] < place) {
            first++;
        }
        return first;
    }

    /** Copies some candidates, and all that is laid out beside them. */
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

    /** Whether a statement of the layer may allow whatever is asked, whoever asks. */
    boolean mayAllowAlways(int layer) {
        return allowsAlways(layer) || of[layer].isOfResource();
    }

    /**
     * The first statement that denies the request, as a {@link CompactVerdict}; else it is allowed.
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

    /** Whether its layer binds the caller is asked last, since hardly any denies. */
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

    /** Whether a statement of the layer allows whatever is asked, whoever asks. */
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
     * The statement of the layer that allows the request and names the caller most closely, the
     * first of equals.
     *
     * @return a {@link Reading}
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
