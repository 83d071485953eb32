package dev.pastgrant.api.v1.mfa;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * The challenges of registrations. One is a sealed text of its end and its origin, bound to the
 * user that it was made for, so that nothing has to be remembered. It cannot be used twice, since
 * the credential that answered it is known then.
 */
record Challenges(Vault vault, InstantSource clock) {
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    byte[] make(String user, String origin) {
        Instant end = clock.instant().plus(VALIDITY);
        SealedSecret sealed =
                vault.seal(Secret.of(end.getEpochSecond() + " " + origin), context(user));
        return Base64.getDecoder().decode(sealed.ciphertext());
    }

    /** The origin of a challenge; empty if it was not made for the user, or is over. */
    Optional<String> origin(String user, byte[] challenge) {
        String ciphertext = Base64.getEncoder().encodeToString(challenge);
        try {
            String text = vault.open(new SealedSecret(ciphertext), context(user)).reveal();
            int space = text.indexOf(' ');
            Instant end = Instant.ofEpochSecond(Long.parseLong(text.substring(0, space)));
            return clock.instant().isBefore(end)
                    ? Optional.of(text.substring(space + 1))
                    : Optional.empty();
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static String context(String user) {
        return "security-key:" + user;
    }
}
