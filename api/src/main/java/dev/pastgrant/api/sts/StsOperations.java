package dev.pastgrant.api.sts;

import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.util.List;
import java.util.stream.Stream;

/** The list of STS's implemented operations. */
public final class StsOperations {
    private StsOperations() {}

    public static List<ServedOperation> all(SessionTokens tokens, AuthorizationMessages messages) {
        return Stream.of(
                        Identity.operations(),
                        new SessionOperations(tokens).operations(),
                        new AuthorizationFailures(messages).operations())
                .flatMap(operations -> operations)
                .toList();
    }
}
