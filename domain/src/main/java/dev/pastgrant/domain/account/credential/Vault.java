package dev.pastgrant.domain.account.credential;

/**
 * Seals and opens secrets under the installation's keyset. Opening is a pure function of the
 * keyset, so a decision that opens a secret replays.
 */
public interface Vault {
    /** Seals a secret for its owner, which is an access key id or the ARN of a device. */
    SealedSecret seal(Secret secret, String owner);

    /**
     * Opens a secret that was sealed for this owner.
     *
     * @throws IllegalStateException if it was sealed for another, or under a keyset that is lost
     */
    Secret open(SealedSecret sealed, String owner);
}
