package dev.pastgrant.api.operation;

import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that a request may break although its shape is right. The rule does not depend on the
 * state of the account.
 */
@FunctionalInterface
public interface Check {
    /** Why the request is refused; empty if it passes. */
    Optional<Refusal> refusal(OperationRequest request);

    /** Refuses requests that have any of these members, which the operation does not heed yet. */
    static Check without(String... members) {
        return request ->
                Stream.of(members)
                        .filter(request::has)
                        .findFirst()
                        .map(member ->
                                new Refusal(
                                        SharedError.NOT_IMPLEMENTED,
                                        "Pastgrant does not implement the parameter %s of %s yet."
                                                .formatted(
                                                        member,
                                                        request.operation().model().action())));
    }
}
