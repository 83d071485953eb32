package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.function.Function;

/** The ARN that a request gives, of which AWS's pattern asks only that it is long enough. */
final class RequestedArn {
    private static final Refusal UNPARSEABLE =
            Refusal.validation("Invalid ARN:  Could not be parsed!");

    private RequestedArn() {}

    /** The plan for a request about an ARN, or its refusal if the text is none. */
    static <R> Plan<R> parse(String text, Requester requester, Function<Arn, Plan<R>> plan) {
        return Arn.isValid(text) ? plan.apply(new Arn(text)) : Plan.refuse(requester, UNPARSEABLE);
    }
}
