package dev.pastgrant.domain.fakes;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import java.util.HexFormat;

/** A vault that hides nothing, but opens a secret only for the owner it was sealed for. */
public final class TransparentVault implements Vault {
    @Override
    public SealedSecret seal(Secret secret, String owner) {
        return new SealedSecret(owner + "=" + HexFormat.of().formatHex(secret.revealBytes()));
    }

    @Override
    public Secret open(SealedSecret sealed, String owner) {
        String prefix = owner + "=";
        if (!sealed.ciphertext().startsWith(prefix)) {
            throw new IllegalStateException("sealed for another than `" + owner + "`");
        }
        return Secret.of(HexFormat.of().parseHex(sealed.ciphertext().substring(prefix.length())));
    }
}
