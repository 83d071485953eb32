package dev.pastgrant.ops.node;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.audit.search.AuditSearch;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.axon.WritePath;
import dev.pastgrant.ops.store.NodeStore;
import java.time.Duration;
import java.time.InstantSource;

/** The parts of a node from which its features are assembled. */
record NodeParts(
        InstantSource clock,
        Quotas quotas,
        NodeStore store,
        Secrets secrets,
        RoleTemplates roleTemplates,
        FreshKeys keys,
        FirstAccount first,
        Followers followers,
        WritePath writes) {
    static final Duration INDEX_PATIENCE = Duration.ofSeconds(10);

    AuditSearch search() {
        return new AuditSearch(followers.index(), store.log(), INDEX_PATIENCE);
    }

    AsOfGate gate() {
        return new AsOfGate(store.log(), clock);
    }

    Authenticator authenticator() {
        return new Authenticator(
                writes.accounts(),
                first::accountOfChosenKey,
                secrets.vault(),
                secrets.tokens(),
                clock);
    }
}
