package dev.pastgrant.domain.account.credential;

/**
 * A secret as events and snapshots hold it: ciphertext in base64. It is bound to the name of its
 * owner (an access key id, the ARN of a device) and opens only for that owner.
 */
public record SealedSecret(String ciphertext) {
    @Override
    public String toString() {
        return "SealedSecret";
    }
}
