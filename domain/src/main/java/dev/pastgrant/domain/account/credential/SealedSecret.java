package dev.pastgrant.domain.account.credential;

/**
 * A secret as events and snapshots hold it: ciphertext in base64, bound to the name of its owner
 * (an access key id, the ARN of a device) so that it opens for no other.
 */
public record SealedSecret(String ciphertext) {
    @Override
    public String toString() {
        return "SealedSecret";
    }
}
