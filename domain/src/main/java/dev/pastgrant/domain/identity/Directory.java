package dev.pastgrant.domain.identity;

import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.domain.collection.PersistentSortedMap;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All entities of one kind in an account: by id, and by name without regard to case. Two
 * directories with the same entities are equal, even if they came about differently.
 */
public final class Directory<E extends Entity> {
    private final PersistentMap<UniqueId, E> byId;
    private final PersistentSortedMap<String, UniqueId> idByName;
    private final RecentChanges changes;

    /** A directory of entities that are all found by their own names, as it is stored. */
    private Directory(PersistentMap<UniqueId, E> byId) {
        this(byId, named(byId.values()));
    }

    private static PersistentSortedMap<String, UniqueId> named(
            Collection<? extends Entity> entities) {
        PersistentSortedMap<String, UniqueId> names = PersistentSortedMap.empty();
        for (Entity entity : entities) {
            names = naming(entity, names);
        }
        return names;
    }

    /** A directory without known earlier versions. */
    private Directory(
            PersistentMap<UniqueId, E> byId, PersistentSortedMap<String, UniqueId> idByName) {
        this(byId, idByName, RecentChanges.none());
    }

    private Directory(
            PersistentMap<UniqueId, E> byId,
            PersistentSortedMap<String, UniqueId> idByName,
            RecentChanges changes) {
        this.byId = byId;
        this.idByName = idByName;
        this.changes = changes;
    }

    public static <E extends Entity> Directory<E> empty() {
        return new Directory<>(PersistentMap.empty());
    }

    public PersistentMap<UniqueId, E> byId() {
        return byId;
    }

    public PersistentSortedMap<String, UniqueId> idByName() {
        return idByName;
    }

    /**
     * A mark of this version. It is equal to that of no other version, and holds no reference to
     * the directory.
     */
    public Object version() {
        return changes.mark();
    }

    /**
     * The entities that came, changed or went since an earlier version, newest first. An entity may
     * occur twice. Empty if the other version is more than a few changes older, or is not an
     * earlier version of this one; any entity may differ then.
     */
    public Optional<List<UniqueId>> changedSince(Directory<E> earlier) {
        return changes.since(earlier.changes);
    }

    public Optional<E> get(UniqueId id) {
        return byId.get(id);
    }

    /** The entity of that id. It must exist, since an event named it. */
    public E existing(UniqueId id) {
        return byId.get(id)
                .orElseThrow(() -> new IllegalStateException("no entity has id `" + id + "`"));
    }

    public Optional<E> find(EntityName name) {
        return idByName.get(name.key()).flatMap(byId::get);
    }

    /** Adds an entity whose id is new. */
    public Directory<E> adding(E entity) {
        PersistentMap<UniqueId, E> entities = byId.with(entity.id(), entity);
        if (entities.size() == byId.size()) {
            throw new IllegalStateException("id `" + entity.id() + "` is taken");
        }
        return new Directory<>(entities, naming(entity, idByName), changes.with(entity.id()));
    }

    /** Adds an entity, or replaces the one with its id, under its present name. */
    public Directory<E> with(E entity) {
        PersistentSortedMap<String, UniqueId> others =
                byId.get(entity.id())
                        .map(former -> idByName.without(former.name().key()))
                        .orElse(idByName);
        return new Directory<>(
                byId.with(entity.id(), entity), naming(entity, others), changes.with(entity.id()));
    }

    /**
     * This directory with one of its entities as it is in another state. It is found by its name in
     * either state. If another entity has that name here, it is found by its id only.
     */
    public Directory<E> standingIn(E elsewhere) {
        UniqueId id = existing(elsewhere.id()).id();
        return new Directory<>(byId.with(id, elsewhere), idByName.with(elsewhere.name().key(), id));
    }

    /**
     * The names with that of one more entity. If the map does not grow, the name was taken already.
     */
    private static PersistentSortedMap<String, UniqueId> naming(
            Entity entity, PersistentSortedMap<String, UniqueId> others) {
        PersistentSortedMap<String, UniqueId> names = others.with(entity.name().key(), entity.id());
        if (names.size() == others.size()) {
            throw new IllegalStateException("name `" + entity.name() + "` is taken");
        }
        return names;
    }

    public Directory<E> without(UniqueId id) {
        E gone = existing(id);
        return new Directory<>(
                byId.without(id), idByName.without(gone.name().key()), changes.with(id));
    }

    /** All of them by name, the order of AWS's lists. */
    public List<E> sorted() {
        return existing(idByName.values()).toList();
    }

    /**
     * Those after a name, by name. Whoever takes a few of them does not pay for the others.
     *
     * @param key a name's {@link EntityName#key}, which need not be that of an entity
     */
    public Stream<E> after(String key) {
        return existing(idByName.valuesAfter(key));
    }

    private Stream<E> existing(Collection<UniqueId> ids) {
        return ids.stream().map(this::existing);
    }

    public int size() {
        return byId.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Directory<?> that
                && byId.equals(that.byId)
                && idByName.equals(that.idByName);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return byId.toString();
    }
}
