package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.compiled.request.RequestAction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the candidates of an {@link ActionIndex}. The candidates of an unchanged policy are
 * copied from the index before the change. The policy itself is not read, because it is most likely
 * in no cache of the processor.
 */
final class ActionIndexBuilder {
    private final RequestAction action;
    private final @Nullable ActionIndex before;

    /** The first candidate of {@link #before} that has not been read yet. */
    private int unread;

    private long[] heads;
    private Candidate[] candidates;
    private long[] places;
    private int size;
    private final int denyCount;
    private final int[] layers;

    /**
     * Lays out the candidates.
     *
     * @param before the index of the same action before some of the policies changed; null if there
     *     is no such index
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

    /**
     * Room for all candidates, so that no array has to grow. It is exact if no candidate is copied.
     */
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
        int p = 0;
        while (p < layer.countReadable()) {
            int changed = firstChanged(at, layer, p);
            if (before != null && changed > p) {
                copy(before, before.denyCount(), at, p, changed);
                p = changed;
            } else {
                add(at, p, layer.policy(p++).row(action).denying());
            }
        }
        if (layer.hasUnreadable()) {
            add(at, layer.countReadable(), Candidate.UNREADABLE);
        }
    }

    @SuppressWarnings("EnumOrdinal") // Gates lie beside the ends, which saves an object.
    private void addAllowing(int at, CompiledLayer layer) {
        boolean always = false;
        int p = 0;
        while (p < layer.countReadable()) {
            int start = size;
            int changed = firstChanged(at, layer, p);
            if (before != null && changed > p) {
                copy(before, before.size(), at, p, changed);
                always |= before.mayAllowAlways(at) && isOneUnconditional(start);
                p = changed;
            } else {
                add(at, p, layer.policy(p++).row(action).allowing());
                always |= isOneUnconditional(start);
            }
        }
        boolean isAlways = always && !layer.isOfResource();
        layers[2 * at] = isAlways ? ActionIndex.ALLOWS_ALWAYS : layer.gate().ordinal();
        layers[2 * at + 1] = size;
    }

    /**
     * The index of the first policy, from a given one on, that was not at this place before; the
     * number of readable policies if all of them were.
     */
    private int firstChanged(int at, CompiledLayer layer, int from) {
        int p = from;
        while (before != null && p < layer.countReadable() && before.isOf(at, p, layer.policy(p))) {
            p++;
        }
        return p;
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
     * Copies the candidates of some policies.
     *
     * @param end the end of the denying candidates, or of the allowing ones
     * @param policy the first policy
     * @param others the policy after the last
     */
    private void copy(ActionIndex from, int end, int layer, int policy, int others) {
        unread =
                from.firstFrom(
                        CompactVerdict.place(layer, policy, Reading.WHOLE_POLICY), unread, end);
        int next =
                from.firstFrom(
                        CompactVerdict.place(layer, others, Reading.WHOLE_POLICY), unread, end);
        from.copy(unread, next - unread, heads, candidates, places, size);
        size += next - unread;
        unread = next;
    }

    private void add(int layer, int policy, List<Candidate> all) {
        for (int i = 0; i < all.size(); i++) {
            add(layer, policy, all.get(i));
        }
    }

    private void add(int layer, int policy, Candidate candidate) {
        heads[size] = candidate.head();
        candidates[size] = candidate;
        places[size++] = CompactVerdict.place(layer, policy, candidate.statement());
    }
}
