package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ARN that a request gives. AWS's model only asks for a minimum length. */
public final class RequestedArn {
    private static final Refusal UNPARSEABLE =
            Refusal.validation("Invalid ARN:  Could not be parsed!");

    private RequestedArn() {}

    /** Checks that the member is an ARN. An absent member passes. */
    public static Check check(String member) {
        return request -> {
            String arn = request.textIfAny(member);
            return arn == null || Arn.isValid(arn) ? Optional.empty() : Optional.of(UNPARSEABLE);
        };
    }

    /**
     * The policy requested as permissions boundary of a new entity; null if the request does not
     * name one.
     */
    public static @Nullable Arn boundary(OperationRequest request) {
        String arn = request.textIfAny("PermissionsBoundary");
        return arn == null ? null : new Arn(arn);
    }
}
