package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody is to get. It was hashed before the turn, for what was known of its
 * owner then.
 *
 * @param owner for whom the hash was sealed; null if nobody had the owner's name
 * @param sealed its hash in the form of new hashes
 * @param hashes its hashes in the forms of all passwords that the owner had
 */
public record NewPassword(
        @Nullable UniqueId owner, Secret plain, SealedSecret sealed, List<PasswordHash> hashes) {
    public NewPassword {
        hashes = List.copyOf(hashes);
    }
}
