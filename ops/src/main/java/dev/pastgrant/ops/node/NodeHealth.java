package dev.pastgrant.ops.node;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.policy.id.UniqueId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Tries what a call needs of a node. The reasons tell a stranger nothing of what is stored. */
record NodeHealth(NodeParts node) {
    private static final Logger LOG = System.getLogger(NodeHealth.class.getName());

    /** What keeps calls from being answered, by what it concerns; empty if nothing does. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>(node.store().faults());
        expect(faults, "account", "the first account cannot be read", this::canRead);
        expect(faults, "keyset", "the keyset does not open what the log holds", this::canOpen);
        expect(faults, "index", "the audit index is closed", node.followers().index()::isOpen);
        return faults;
    }

    private static void expect(
            Map<String, String> faults, String what, String otherwise, BooleanSupplier attempt) {
        try {
            if (attempt.getAsBoolean()) {
                return;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, otherwise, e);
        }
        faults.put(what, otherwise);
    }

    private boolean canRead() {
        return node.writes().load(node.first().account()).account().isOpen();
    }

    private boolean canOpen() {
        Account account = node.writes().accounts().current(node.first().account()).account();
        for (AccessKey key : account.accessKeys().of(UniqueId.root(account.id()))) {
            node.secrets().vault().open(key.secret(), key.id().text());
        }
        return true;
    }
}
