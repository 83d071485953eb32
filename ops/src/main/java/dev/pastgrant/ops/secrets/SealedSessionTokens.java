package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import dev.pastgrant.domain.session.SessionTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Session tokens that hold their whole session, encrypted: base64 of sealed JSON. */
public final class SealedSessionTokens implements SessionTokens {
    /**
     * The context of the seal, which names what is sealed and its shape. A vault's ciphertext
     * therefore does not open as a token.
     */
    private static final byte[] CONTEXT = "pastgrant session token 1".getBytes(UTF_8);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Aead aead;

    public SealedSessionTokens(Keyset keyset) {
        aead = keyset.aead();
    }

    @Override
    public String seal(Credentials credentials, int sizeMin) {
        try {
            byte[] claims = JSON.writeValueAsBytes(SessionClaims.of(credentials));
            byte[] sealed = aead.encrypt(claims, CONTEXT);
            int missing = octets(sizeMin) - sealed.length;
            return Base64.getEncoder()
                    .encodeToString(
                            missing <= 0 ? sealed : aead.encrypt(padded(claims, missing), CONTEXT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a session token", e);
        }
    }

    @Override
    public Optional<Credentials> open(String token) {
        try {
            byte[] claims = aead.decrypt(decode(token), CONTEXT);
            return Optional.of(JSON.readValue(claims, SessionClaims.class).credentials());
        } catch (GeneralSecurityException | IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    /** The fewest octets whose base64 has at least so many characters. */
    private static int octets(int characters) {
        return characters == 0 ? 0 : (Math.ceilDiv(characters, 4) - 1) * 3 + 1;
    }

    /** The same JSON with spaces after it. */
    private static byte[] padded(byte[] json, int spaces) {
        byte[] padded = Arrays.copyOf(json, json.length + spaces);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /**
     * Decodes a token. Only the exact text that {@link #seal} returned is accepted, whereas a
     * decoder accepts several texts for the same bytes.
     */
    private static byte[] decode(String token) {
        byte[] sealed = Base64.getDecoder().decode(token);
        if (!Base64.getEncoder().encodeToString(sealed).equals(token)) {
            throw new IllegalArgumentException("not the canonical base64");
        }
        return sealed;
    }
}
