package dev.pastgrant.api.iam.credential;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The status that a request gives a credential. AWS's model has a third, which nothing can be
 * given.
 */
public final class RequestedStatus {
    private static final Refusal NO_STATUS =
            Refusal.validation(
                    "1 validation error detected: Value at 'status' failed to satisfy constraint:"
                            + " Member must satisfy enum value set: [Active, Inactive]");

    private RequestedStatus() {}

    /** Checks that the status is one that credentials may be given. */
    public static Optional<Refusal> check(OperationRequest request) {
        return find(request).isPresent() ? Optional.empty() : Optional.of(NO_STATUS);
    }

    public static CredentialStatus of(OperationRequest request) {
        return find(request).orElseThrow();
    }

    private static Optional<CredentialStatus> find(OperationRequest request) {
        String text = request.text("Status");
        return Stream.of(CredentialStatus.values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }
}
