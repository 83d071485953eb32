package dev.pastgrant.api.operation;

import dev.pastgrant.domain.refusal.Refusal;
import java.util.Optional;

/**
 * A rule that a request may break although its shape is right. The rule does not depend on the
 * state of the account.
 */
@FunctionalInterface
public interface Check {
    /** Why the request is refused; empty if it passes. */
    Optional<Refusal> refusal(OperationRequest request);
}
