package dev.pastgrant.domain.identity;

import java.util.List;
import java.util.Optional;

/**
 * What the last few changes were about that led to a version of a directory: who knows an earlier
 * version need not look at all of the later one. Versions are told by marks and not by themselves,
 * or each would hold all those before it. Made with each change, so it is no more than two arrays.
 */
final class RecentChanges {
    private static final int MOST = 8;

    private final Object mark = new Object();

    /** What changed, newest first. */
    private final UniqueId[] ids;

    /** For each change the mark of the version before it. */
    private final Object[] before;

    private RecentChanges(UniqueId[] ids, Object[] before) {
        this.ids = ids;
        this.before = before;
    }

    static RecentChanges none() {
        return new RecentChanges(new UniqueId[0], new Object[0]);
    }

    Object mark() {
        return mark;
    }

    RecentChanges with(UniqueId changed) {
        int size = Math.min(ids.length + 1, MOST);
        UniqueId[] moreIds = new UniqueId[size];
        Object[] moreBefore = new Object[size];
        moreIds[0] = changed;
        moreBefore[0] = mark;
        System.arraycopy(ids, 0, moreIds, 1, size - 1);
        System.arraycopy(before, 0, moreBefore, 1, size - 1);
        return new RecentChanges(moreIds, moreBefore);
    }

    /** What changed since; empty if that is too long ago, or was never a version before this. */
    @SuppressWarnings("ReferenceEquality") // A mark is nothing but itself.
    Optional<List<UniqueId>> since(RecentChanges earlier) {
        Object version = mark;
        for (int i = 0; i <= ids.length; i++) {
            if (version == earlier.mark) {
                return Optional.of(List.of(ids).subList(0, i));
            }
            if (i < ids.length) {
                version = before[i];
            }
        }
        return Optional.empty();
    }
}
