package dev.pastgrant.domain.account.credential;

import dev.pastgrant.policy.id.UniqueId;

/** A credential with an id of its own that belongs to a user, or to the root user. */
public interface OwnedCredential {
    UniqueId id();

    /** The id of a user, or of the root user. */
    UniqueId owner();
}
