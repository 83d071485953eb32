package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Optional;

/**
 * The last few changes that led to a version of a directory. A reader that knows an earlier version
 * need not look through the whole later one. Versions are identified by marks: if they referred to
 * each other, each version would keep all earlier ones in memory. Every change makes a new object
 * of this class, so it is little more than two arrays.
 */
final class RecentChanges {
    private static final int MOST = 8;

    private final Object mark = new Object();

    /** The ids of what changed, newest first. */
    private final List<UniqueId> ids;

    /** For each change, the mark of the version before it. */
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

    /**
     * The ids of what changed since an earlier version; empty if that version is too old, or is not
     * an earlier version of this one.
     */
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
