package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals each secret with its owner's name as associated data, so that it opens only for that owner.
 */
public final class TinkVault implements Vault {
    private final Aead aead;

    public TinkVault(Keyset keyset) {
        aead = keyset.aead();
    }

    @Override
    public SealedSecret seal(Secret secret, String owner) {
        try {
            byte[] sealed = aead.encrypt(secret.revealBytes(), owner.getBytes(UTF_8));
            return new SealedSecret(Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal the secret of `" + owner + "`", e);
        }
    }

    @Override
    public Secret open(SealedSecret sealed, String owner) {
        try {
            byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
            return Secret.of(aead.decrypt(ciphertext, owner.getBytes(UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot open the secret of `" + owner + "`", e);
        }
    }
}
