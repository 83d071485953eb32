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
    /** A keyset is made only for a log that is empty: one with events was sealed with another. */
    static Secrets open(Path data, EventLog log) throws IOException {
        Keyset keyset = FirstAccount.exists(log) ? Keyset.open(data) : Keyset.openOrCreate(data);
        return new Secrets(
                new TinkVault(keyset),
                new RecentSessionTokens(new SealedSessionTokens(keyset)),
                new SealedAuthorizationMessages(keyset));
    }
}
