package dev.pastgrant.domain.account.credential;

import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.policy.id.UniqueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All access keys of an account, by id and by owner. */
public record AccessKeys(
        PersistentMap<AccessKeyId, AccessKey> byId,
        PersistentMap<UniqueId, List<AccessKeyId>> byOwner) {
    public static final AccessKeys NONE =
            new AccessKeys(PersistentMap.empty(), PersistentMap.empty());

    public Optional<AccessKey> get(AccessKeyId id) {
        return byId.get(id);
    }

    /** The owner's keys, oldest first. */
    public List<AccessKey> of(UniqueId owner) {
        return byOwner.get(owner).orElse(List.of()).stream()
                .flatMap(id -> byId.get(id).stream())
                .toList();
    }

    public AccessKeys evolve(AccessKeyEvent event) {
        return switch (event) {
            case AccessKeyEvent.AccessKeyCreated(var id, var owner, var secret, var at) ->
                    with(new AccessKey(id, owner, CredentialStatus.ACTIVE, at, secret));
            case AccessKeyEvent.AccessKeyStatusChanged(var id, var status) ->
                    new AccessKeys(byId.updated(id, key -> key.with(status)), byOwner);
            case AccessKeyEvent.AccessKeyDeleted(var id) -> without(id);
        };
    }

    private AccessKeys with(AccessKey key) {
        if (byId.contains(key.id())) {
            throw new IllegalStateException("access key `" + key.id() + "` exists already");
        }
        List<AccessKeyId> ids = new ArrayList<>(byOwner.get(key.owner()).orElse(List.of()));
        ids.add(key.id());
        return new AccessKeys(
                byId.with(key.id(), key), byOwner.with(key.owner(), List.copyOf(ids)));
    }

    private AccessKeys without(AccessKeyId id) {
        AccessKey gone =
                byId.get(id)
                        .orElseThrow(() -> new IllegalStateException("no access key `" + id + "`"));
        List<AccessKeyId> left =
                byOwner.get(gone.owner()).orElse(List.of()).stream()
                        .filter(other -> !other.equals(id))
                        .toList();
        return new AccessKeys(
                byId.without(id),
                left.isEmpty() ? byOwner.without(gone.owner()) : byOwner.with(gone.owner(), left));
    }
}
