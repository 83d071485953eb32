package dev.pastgrant.api.sts;

import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.policy.interpreter.AuthorizationMessage;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.util.Optional;

/** Tokens that say whose they are, and that nobody can open. */
public final class StsScene {
    public static final SessionTokens TOKENS =
            new SessionTokens() {
                @Override
                public String seal(SessionTokens.Credentials credentials, int sizeMin) {
                    String token = "sealed " + credentials.grant().accessKey();
                    return token + " ".repeat(Math.max(0, sizeMin - token.length()));
                }

                @Override
                public Optional<SessionTokens.Credentials> open(String token) {
                    return Optional.empty();
                }
            };
    public static final AuthorizationMessages MESSAGES =
            new AuthorizationMessages() {
                @Override
                public String seal(AuthorizationMessage message) {
                    throw new AssertionError("nobody is denied here");
                }

                @Override
                public Optional<AuthorizationMessage> open(String encoded) {
                    return Optional.empty();
                }
            };

    private StsScene() {}
}
