package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ARN that a request gives, of which AWS's pattern asks only that it is long enough. */
public final class RequestedArn {
    private static final Refusal UNPARSEABLE =
            Refusal.validation("Invalid ARN:  Could not be parsed!");

    private RequestedArn() {}

    /** That the member is an ARN, if it is there. */
    public static Check check(String member) {
        return request -> {
            String arn = request.textIfAny(member);
            return arn == null || Arn.isValid(arn) ? Optional.empty() : Optional.of(UNPARSEABLE);
        };
    }

    /** The policy that is to bound a new entity; null if none is. */
    public static @Nullable Arn boundary(OperationRequest request) {
        String arn = request.textIfAny("PermissionsBoundary");
        return arn == null ? null : new Arn(arn);
    }
}
