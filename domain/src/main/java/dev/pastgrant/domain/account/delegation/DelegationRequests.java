package dev.pastgrant.domain.account.delegation;

import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAccepted;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAssociated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestCreated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestRejected;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestUpdated;
import dev.pastgrant.domain.collection.PersistentMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The delegation requests of an account, by id. */
public record DelegationRequests(PersistentMap<String, DelegationRequest> byId) {
    public static final DelegationRequests NONE = new DelegationRequests(PersistentMap.empty());

    /** An expired request is forgotten when another is made after this time. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** The requests after an event. */
    public DelegationRequests evolve(DelegationEvent event) {
        return switch (event) {
            case DelegationRequestCreated(var id, var terms, var at) -> {
                if (byId.contains(id)) {
                    throw new IllegalStateException("delegation request `" + id + "` exists");
                }
                yield keptAt(at).with(DelegationRequest.created(id, terms, at));
            }
            case DelegationRequestAssociated(var id, var owner, var at) ->
                    with(existing(id).associated(owner, at));
            case DelegationRequestUpdated(var id, var notes, var at) ->
                    with(existing(id).updated(notes, at));
            case DelegationRequestAccepted(var id, var approver, var at) ->
                    with(existing(id).accepted(approver, at));
            case DelegationRequestRejected(var id, var reason, var at) ->
                    with(existing(id).rejected(reason, at));
        };
    }

    public Optional<DelegationRequest> get(String id) {
        return byId.get(id);
    }

    private DelegationRequest existing(String id) {
        return get(id).orElseThrow(
                        () -> new IllegalStateException("no delegation request `" + id + "`"));
    }

    private DelegationRequests with(DelegationRequest request) {
        return new DelegationRequests(byId.with(request.id(), request));
    }

    private DelegationRequests keptAt(Instant now) {
        PersistentMap<String, DelegationRequest> kept = byId;
        for (DelegationRequest request : byId.values()) {
            if (request.expiresAt().plus(KEPT).isBefore(now)) {
                kept = kept.without(request.id());
            }
        }
        return new DelegationRequests(kept);
    }
}
