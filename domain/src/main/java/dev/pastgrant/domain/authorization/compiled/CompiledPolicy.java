package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.PolicyDocument;
import java.util.List;

/**
 * A policy document, ready to be asked. It is compiled once, whoever it is attached to, and finds
 * out once for each action which of its statements speak of it.
 */
final class CompiledPolicy {
    private final CompiledStatement[] statements;
    private final long serviceBits;

    /** Replaced as a whole and immutable: who reads an older one works out a row again. */
    private ActionRows<Candidates> rows = ActionRows.empty();

    private CompiledPolicy(CompiledStatement[] statements) {
        this.statements = statements;
        long bits = 0;
        for (CompiledStatement statement : statements) {
            bits |= statement.actions().serviceBits();
        }
        this.serviceBits = bits;
    }

    /**
     * Compiles a document.
     *
     * @param gate what the document is for; organizations read short ARNs more strictly
     */
    static CompiledPolicy of(PolicyDocument document, Gate gate) {
        Reading.requireFits(document.statements().size());
        boolean isOfOrganization = isOfOrganization(gate);
        var statements = new CompiledStatement[document.statements().size()];
        for (int i = 0; i < statements.length; i++) {
            statements[i] =
                    new CompiledStatement(
                            i, document.statements().get(i), document.version(), isOfOrganization);
        }
        return new CompiledPolicy(statements);
    }

    static boolean isOfOrganization(Gate gate) {
        return gate == Gate.SERVICE_CONTROL_POLICY || gate == Gate.RESOURCE_CONTROL_POLICY;
    }

    List<CompiledStatement> statements() {
        return List.of(statements);
    }

    /** The bits of the services that it may speak of. */
    long serviceBits() {
        return serviceBits;
    }

    /** Its statements that speak of the action. */
    Candidates candidates(RequestAction action) {
        Candidates known = rows.find(action);
        return known != null ? known : workOut(action);
    }

    private Candidates workOut(RequestAction action) {
        Candidates candidates = Candidates.of(this, action);
        if (action.isShared()) {
            rows = rows.with(action, candidates);
        }
        return candidates;
    }
}
