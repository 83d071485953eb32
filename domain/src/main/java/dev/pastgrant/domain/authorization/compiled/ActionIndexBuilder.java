package dev.pastgrant.domain.authorization.compiled;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays the candidates of an {@link ActionIndex} out. What a policy said of the action before others
 * changed is copied without a look at the policy: it is most likely in no cache of the processor.
 */
final class ActionIndexBuilder {
    private final RequestAction action;
    private final @Nullable ActionIndex before;

    /** The first of the candidates before that was not looked at yet. */
    private int unread;

    private long[] heads;
    private Candidate[] candidates;
    private long[] places;
    private int size;
    private final int denyCount;
    private final int[] layers;

    /**
     * Lays them out.
     *
     * @param before the same action's, before some of the policies changed; none if there is none
     */
    ActionIndexBuilder(CompiledLayer[] of, RequestAction action, @Nullable ActionIndex before) {
        this.action = action;
        this.before = before;
        int most = most(of);
        this.heads = new long[most];
        this.candidates = new Candidate[most];
        this.places = new long[most];
        this.layers = new int[2 * of.length];
        for (int i = 0; i < of.length; i++) {
            addDenying(i, of[i]);
        }
        this.denyCount = size;
        this.unread = before == null ? 0 : before.denyCount();
        for (int i = 0; i < of.length; i++) {
            addAllowing(i, of[i]);
        }
        if (size < most) {
            heads = Arrays.copyOf(heads, size);
            candidates = Arrays.copyOf(candidates, size);
            places = Arrays.copyOf(places, size);
        }
    }

    long[] heads() {
        return heads;
    }

    Candidate[] candidates() {
        return candidates;
    }

    long[] places() {
        return places;
    }

    int denyCount() {
        return denyCount;
    }

    int[] layers() {
        return layers;
    }

    /** Room for all, so that nothing has to grow: just enough where nothing is copied. */
    private int most(CompiledLayer[] of) {
        int most = before == null ? 0 : before.size();
        for (int i = 0; i < of.length; i++) {
            for (int p = 0; p < of[i].countReadable(); p++) {
                if (before == null || !before.isOf(i, p, of[i].policy(p))) {
                    PolicyRow row = of[i].policy(p).row(action);
                    most += row.denying().size() + row.allowing().size();
                }
            }
            most += of[i].hasUnreadable() ? 1 : 0;
        }
        return most;
    }

    private void addDenying(int at, CompiledLayer layer) {
        for (int p = 0; p < layer.countReadable(); p++) {
            if (before != null && before.isOf(at, p, layer.policy(p))) {
                copy(before, before.denyCount(), at, p);
            } else {
                add(at, p, layer.policy(p).row(action).denying());
            }
        }
        if (layer.hasUnreadable()) {
            add(at, layer.countReadable(), Candidate.UNREADABLE);
        }
    }

    @SuppressWarnings("EnumOrdinal") // So that gates lie beside the ends: one object less.
    private void addAllowing(int at, CompiledLayer layer) {
        boolean always = false;
        for (int p = 0; p < layer.countReadable(); p++) {
            int start = size;
            if (before != null && before.isOf(at, p, layer.policy(p))) {
                copy(before, before.size(), at, p);
                always |= before.mayAllowAlways(at) && isOneUnconditional(start);
            } else {
                add(at, p, layer.policy(p).row(action).allowing());
                always |= isOneUnconditional(start);
            }
        }
        boolean isAlways = always && !layer.isOfResource();
        layers[2 * at] = isAlways ? ActionIndex.ALLOWS_ALWAYS : layer.gate().ordinal();
        layers[2 * at + 1] = size;
    }

    private boolean isOneUnconditional(int start) {
        for (int i = start; i < size; i++) {
            if (candidates[i].isUnconditional()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Copies what a policy said.
     *
     * @param end of the candidates that deny, or of those that allow
     */
    private void copy(ActionIndex from, int end, int layer, int policy) {
        long start = Decision.place(layer, policy, Reading.WHOLE_POLICY);
        long next = Decision.place(layer, policy + 1, Reading.WHOLE_POLICY);
        while (unread < end && from.place(unread) < start) {
            unread++;
        }
        while (unread < end && from.place(unread) < next) {
            candidates[size] = from.candidate(unread);
            heads[size] = from.head(unread);
            places[size++] = from.place(unread++);
        }
    }

    private void add(int layer, int policy, List<Candidate> all) {
        for (int i = 0; i < all.size(); i++) {
            add(layer, policy, all.get(i));
        }
    }

    private void add(int layer, int policy, Candidate candidate) {
        heads[size] = candidate.head();
        candidates[size] = candidate;
        places[size++] = Decision.place(layer, policy, candidate.statement());
    }
}
