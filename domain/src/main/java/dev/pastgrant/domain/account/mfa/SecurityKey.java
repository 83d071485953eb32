package dev.pastgrant.domain.account.mfa;

import java.util.Map;

/**
 * A credential of WebAuthn: a security key or a passkey. Nothing of it is secret.
 *
 * @param credentialId its id in base64url, which the browser finds it by
 * @param publicKey its public key in base64url, as COSE
 * @param signCount how many times it had signed when it was registered
 * @param aaguid the model of the authenticator
 * @param relyingParty the domain that it signs in to
 * @param certifications what its model is certified for, such as {@code FIDO} to {@code L1}
 * @see <a href="https://www.w3.org/TR/webauthn-3/#credential-record">Credential record</a>
 */
public record SecurityKey(
        String credentialId,
        String publicKey,
        long signCount,
        String aaguid,
        String relyingParty,
        Map<String, String> certifications) {
    public SecurityKey {
        certifications = Map.copyOf(certifications);
    }
}
