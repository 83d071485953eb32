package dev.pastgrant.ops.node;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.RecentSessionTokens;
import dev.pastgrant.ops.secrets.SealedAuthorizationMessages;
import dev.pastgrant.ops.secrets.SealedSessionTokens;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.io.IOException;
import java.nio.file.Path;

/** What a node seals and opens with the keyset of its data. */
record Secrets(TinkVault vault, SessionTokens tokens, AuthorizationMessages messages) {
    /**
     * Opens the secrets. A keyset is made only for an empty log, since the secrets in a log with
     * events were sealed under another keyset.
     */
    static Secrets open(Path data, EventLog log) throws IOException {
        Keyset keyset = FirstAccount.exists(log) ? Keyset.open(data) : Keyset.openOrCreate(data);
        return new Secrets(
                new TinkVault(keyset),
                new RecentSessionTokens(new SealedSessionTokens(keyset)),
                new SealedAuthorizationMessages(keyset));
    }
}
