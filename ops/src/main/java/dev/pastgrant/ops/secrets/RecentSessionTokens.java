package dev.pastgrant.ops.secrets;

import dev.pastgrant.domain.session.SessionTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the contents of the session tokens opened last, because a session's token comes with
 * each of its requests. The contents of a token never change, so what is remembered is never stale.
 * This class does not check whether the session has ended. Tokens that cannot be opened are not
 * kept.
 */
public final class RecentSessionTokens implements SessionTokens {
    private static final int KEPT_MAX = 4096;

    private final SessionTokens tokens;
    private final Map<String, Credentials> opened =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Credentials> eldest) {
                    return size() > KEPT_MAX;
                }
            };

    public RecentSessionTokens(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String seal(Credentials credentials, int sizeMin) {
        return tokens.seal(credentials, sizeMin);
    }

    @Override
    public Optional<Credentials> open(String token) {
        synchronized (opened) {
            Credentials known = opened.get(token);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Credentials> found = tokens.open(token);
        if (found.isPresent()) {
            synchronized (opened) {
                opened.put(token, found.get());
            }
        }
        return found;
    }
}
