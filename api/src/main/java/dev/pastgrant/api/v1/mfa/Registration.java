package dev.pastgrant.api.v1.mfa;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.pastgrant.domain.account.mfa.SecurityKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies the registration of a security key: the challenge, the origin, the domain, that somebody
 * touched the key, and its kind of public key. The attestation is not judged, since no list of
 * makers is here; so nothing is said of certifications.
 *
 * <p>The library answers bytes that are no registration with exceptions of its own, of Jackson and
 * of the JDK. Whatever it throws, the registration does not hold.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential">Registering a
 *     new credential</a>
 */
final class Registration {
    /** The kinds of public keys, the best first: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager MANAGER =
            WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

    private Registration() {}

    /** The challenge that the client data answer; empty if they cannot be read. */
    static Optional<byte[]> challenge(byte[] attestation, byte[] clientData) {
        try {
            return Optional.ofNullable(
                            MANAGER.parse(new RegistrationRequest(attestation, clientData))
                                    .getCollectedClientData())
                    .map(data -> data.getChallenge().getValue());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** The key; empty if the registration does not hold. */
    static Optional<SecurityKey> verify(
            byte[] attestation, byte[] clientData, byte[] challenge, String origin) {
        Origin at = Origin.create(origin);
        String domain = Objects.requireNonNull(at.getHost());
        ServerProperty server =
                ServerProperty.builder()
                        .origin(at)
                        .rpId(domain)
                        .challenge(new DefaultChallenge(challenge))
                        .build();
        List<PublicKeyCredentialParameters> kinds =
                ALGORITHMS.stream()
                        .map(each ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY, each))
                        .toList();
        try {
            return key(
                    MANAGER.verify(
                            new RegistrationRequest(attestation, clientData),
                            new RegistrationParameters(server, kinds, false, true)),
                    domain);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<SecurityKey> key(RegistrationData verified, String domain) {
        var data = Objects.requireNonNull(verified.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData credential = data.getAttestedCredentialData();
        if (credential == null) {
            return Optional.empty();
        }
        byte[] publicKey = CONVERTER.getCborMapper().writeValueAsBytes(credential.getCOSEKey());
        return Optional.of(
                new SecurityKey(
                        base64(credential.getCredentialId()),
                        base64(publicKey),
                        data.getSignCount(),
                        String.valueOf(credential.getAaguid()),
                        domain,
                        Map.of()));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
