package dev.pastgrant.domain.session;

import dev.pastgrant.domain.account.credential.Secret;
import java.util.Optional;

/** Makes and opens session tokens: sealed under the installation's keyset, and self-contained. */
public interface SessionTokens {
    String seal(Credentials credentials);

    /** What the token holds; empty if it was not made here, or was changed. */
    Optional<Credentials> open(String token);

    /** A session with the secret access key that its holder signs with. */
    record Credentials(SessionGrant grant, Secret secretAccessKey) {}
}
