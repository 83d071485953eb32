package dev.pastgrant.domain.identity;

import dev.pastgrant.policy.id.UniqueId;

/** The source of new unique ids. It is an argument of decisions, so that a decision replays. */
public interface Ids {
    /** A new id, which was never returned before. */
    UniqueId next(UniqueId.Kind kind);

    /** A new id of a credential, which was never returned before. */
    UniqueId next(CredentialKind kind);
}
