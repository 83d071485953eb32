package dev.pastgrant.domain.account.credential;

import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.policy.id.UniqueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All credentials of one kind in an account, by id and by owner. */
public record CredentialsByOwner<C extends OwnedCredential>(
        PersistentMap<UniqueId, C> byId, PersistentMap<UniqueId, List<UniqueId>> idsByOwner) {
    public static <C extends OwnedCredential> CredentialsByOwner<C> none() {
        return new CredentialsByOwner<>(PersistentMap.empty(), PersistentMap.empty());
    }

    /** The credential of that id, if it is the owner's. The id is as requested. */
    public Optional<C> get(UniqueId owner, String id) {
        return of(owner).stream().filter(found -> found.id().text().equals(id)).findFirst();
    }

    /** The owner's credentials, oldest first. */
    public List<C> of(UniqueId owner) {
        return ids(owner).stream().flatMap(id -> byId.get(id).stream()).toList();
    }

    private List<UniqueId> ids(UniqueId owner) {
        return idsByOwner.get(owner).orElse(List.of());
    }

    /**
     * Adds a credential.
     *
     * @throws IllegalStateException if its id was given already
     */
    public CredentialsByOwner<C> adding(C added) {
        if (byId.contains(added.id())) {
            throw new IllegalStateException("credential `" + added.id() + "` exists already");
        }
        List<UniqueId> ids = new ArrayList<>(ids(added.owner()));
        ids.add(added.id());
        return new CredentialsByOwner<>(
                byId.with(added.id(), added), idsByOwner.with(added.owner(), List.copyOf(ids)));
    }

    /**
     * Changes a credential.
     *
     * @throws IllegalStateException if there is no such credential
     */
    public CredentialsByOwner<C> updated(UniqueId id, UnaryOperator<C> change) {
        return new CredentialsByOwner<>(byId.with(id, change.apply(existing(id))), idsByOwner);
    }

    /**
     * Takes a credential away.
     *
     * @throws IllegalStateException if there is no such credential
     */
    public CredentialsByOwner<C> without(UniqueId id) {
        UniqueId owner = existing(id).owner();
        List<UniqueId> left = ids(owner).stream().filter(other -> !other.equals(id)).toList();
        return new CredentialsByOwner<>(
                byId.without(id),
                left.isEmpty() ? idsByOwner.without(owner) : idsByOwner.with(owner, left));
    }

    private C existing(UniqueId id) {
        return byId.get(id)
                .orElseThrow(() -> new IllegalStateException("no credential `" + id + "`"));
    }
}
