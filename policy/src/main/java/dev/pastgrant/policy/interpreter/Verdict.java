package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import java.util.List;

/** The answer to an {@link AuthorizationRequest}, with its reason. */
public sealed interface Verdict {
    /**
     * Every gate that had to allow the request allows it.
     *
     * @param by the statements that allowed it, one for each gate; empty for a request that needs
     *     none, such as the root user's in its own account
     */
    record Allowed(List<StatementReference> by) implements Verdict {
        public Allowed {
            by = List.copyOf(by);
        }
    }

    /** The request is refused. */
    sealed interface Denied extends Verdict {
        /** The kind of policy to which the denial is attributed. */
        Gate gate();
    }

    /** A statement denies it, or a policy that cannot be read, which might deny it. */
    record ExplicitlyDenied(Gate gate, StatementReference by) implements Denied {}

    /** Nothing denies it, but no statement of this gate allows it. */
    record ImplicitlyDenied(Gate gate) implements Denied {}
}
