package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.AuthorizationMessage;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/**
 * Authorization messages that only this installation can read: base64 of compressed and sealed
 * JSON.
 */
public final class SealedAuthorizationMessages implements AuthorizationMessages {
    /**
     * The context of the seal, which names what is sealed and its shape. A session token therefore
     * does not open as a message.
     */
    private static final byte[] CONTEXT = "pastgrant authorization message 1".getBytes(UTF_8);

    private static final int ACCOUNT_LENGTH = 12;

    private final Aead aead;

    public SealedAuthorizationMessages(Keyset keyset) {
        aead = keyset.aead();
    }

    @Override
    public String seal(AuthorizationMessage message) {
        try {
            byte[] packed = pack(message.account().digits() + message.json());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(aead.encrypt(packed, CONTEXT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal an authorization message", e);
        }
    }

    @Override
    public Optional<AuthorizationMessage> open(String encoded) {
        try {
            String text = unpack(aead.decrypt(Base64.getUrlDecoder().decode(encoded), CONTEXT));
            return Optional.of(
                    new AuthorizationMessage(
                            new AccountId(text.substring(0, ACCOUNT_LENGTH)),
                            text.substring(ACCOUNT_LENGTH)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Compresses the text. This comes before sealing, since sealed bytes cannot be compressed. */
    private static byte[] pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(bytes)) {
            packing.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpack(byte[] packed) {
        var bytes = new ByteArrayOutputStream();
        try (var unpacking = new InflaterOutputStream(bytes)) {
            unpacking.write(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(UTF_8);
    }
}
