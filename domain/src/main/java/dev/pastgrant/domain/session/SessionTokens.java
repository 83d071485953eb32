package dev.pastgrant.domain.session;

import dev.pastgrant.domain.account.credential.Secret;
import java.util.Optional;

/**
 * Makes and opens session tokens. They are self-contained, and sealed under the installation's
 * keyset.
 */
public interface SessionTokens {
    /**
     * The token of a session.
     *
     * @param sizeMin the fewest characters that it may have
     */
    String seal(Credentials credentials, int sizeMin);

    /** What the token contains; empty if it was not made by this installation or was changed. */
    Optional<Credentials> open(String token);

    /** A session with the secret access key with which its holder signs. */
    record Credentials(SessionGrant grant, Secret secretAccessKey) {}
}
