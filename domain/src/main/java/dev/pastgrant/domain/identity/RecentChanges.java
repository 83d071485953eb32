package dev.pastgrant.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last few changes were about that led to a version of a directory: who knows an earlier
 * version need not look at all of the later one. Versions are told by marks and not by themselves,
 * or each would hold all those before it.
 */
final class RecentChanges {
    private static final int MOST = 8;

    private final Object mark = new Object();

    /** Newest first: an id, and the mark of the version before it changed. */
    private final List<Change> changes;

    private record Change(UniqueId id, Object before) {}

    private RecentChanges(List<Change> changes) {
        this.changes = changes;
    }

    Object mark() {
        return mark;
    }

    static RecentChanges none() {
        return new RecentChanges(List.of());
    }

    RecentChanges with(UniqueId changed) {
        List<Change> more = new ArrayList<>(MOST);
        more.add(new Change(changed, mark));
        more.addAll(changes.subList(0, Math.min(changes.size(), MOST - 1)));
        return new RecentChanges(more);
    }

    /** What changed since; empty if that is too long ago, or was never a version before this. */
    @SuppressWarnings("ReferenceEquality") // A mark is nothing but itself.
    Optional<List<UniqueId>> since(RecentChanges earlier) {
        List<UniqueId> changed = new ArrayList<>();
        Object version = mark;
        for (int i = 0; version != earlier.mark; i++) {
            if (i == changes.size()) {
                return Optional.empty();
            }
            changed.add(changes.get(i).id());
            version = changes.get(i).before();
        }
        return Optional.of(changed);
    }
}
