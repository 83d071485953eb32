package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Optional;

/**
 * What the last few changes were about that led to a version of a directory: who knows an earlier
 * version need not look at all of the later one. Versions are told by marks and not by themselves,
 * or each would hold all those before it. Made with each change, so it is little more than two
 * arrays.
 */
final class RecentChanges {
    private static final int MOST = 8;

    private final Object mark = new Object();

    /** What changed, newest first. */
    private final List<UniqueId> ids;

    /** For each change the mark of the version before it. */
    private final Object[] before;

    private RecentChanges(List<UniqueId> ids, Object[] before) {
        this.ids = ids;
        this.before = before;
    }

    static RecentChanges none() {
        return new RecentChanges(List.of(), new Object[0]);
    }

    Object mark() {
        return mark;
    }

    RecentChanges with(UniqueId changed) {
        int size = Math.min(before.length + 1, MOST);
        UniqueId[] moreIds = new UniqueId[size];
        Object[] moreBefore = new Object[size];
        moreIds[0] = changed;
        moreBefore[0] = mark;
        for (int i = 1; i < size; i++) {
            moreIds[i] = ids.get(i - 1);
            moreBefore[i] = before[i - 1];
        }
        return new RecentChanges(List.of(moreIds), moreBefore);
    }

    /** What changed since; empty if that is too long ago, or was never a version before this. */
    @SuppressWarnings("ReferenceEquality") // A mark is nothing but itself.
    Optional<List<UniqueId>> since(RecentChanges earlier) {
        Object version = mark;
        int count = 0;
        while (version != earlier.mark && count < before.length) {
            version = before[count++];
        }
        return version == earlier.mark ? Optional.of(ids.subList(0, count)) : Optional.empty();
    }
}
