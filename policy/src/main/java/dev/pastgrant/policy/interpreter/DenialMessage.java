package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.OpenQuestions;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import java.util.Optional;

/**
 * The sentence of an AccessDenied error.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot
 *     access denied error messages</a>
 */
public final class DenialMessage {
    private DenialMessage() {}

    /**
     * The sentence for a denial: the caller, the action, the resource, and the one reason that AWS
     * gives.
     */
    public static String of(AuthorizationRequest request, Denied denied) {
        return "User: "
                + request.principal().name()
                + " is not authorized to perform: "
                + request.action()
                + onResource(request)
                + " "
                + reason(request, denied);
    }

    private static String onResource(AuthorizationRequest request) {
        return request.resource().equals(AuthorizationRequest.NO_RESOURCE)
                ? ""
                : " on resource: " + request.resource();
    }

    private static String reason(AuthorizationRequest request, Denied denied) {
        return switch (denied) {
            case ImplicitlyDenied(var gate) ->
                    "because no " + gate.phrase() + " allows the " + request.action() + " action";
            case ExplicitlyDenied(var gate, var by) ->
                    "with an explicit deny in "
                            + withArticle(gate)
                            + policyArn(request, by).map(arn -> ": " + arn).orElse("");
        };
    }

    private static String withArticle(Gate gate) {
        return switch (gate) {
            case IDENTITY_BASED_POLICY -> "an " + gate.phrase();
            case ROLE_TRUST_POLICY -> "the " + gate.phrase();
            case RESOURCE_CONTROL_POLICY,
                    SERVICE_CONTROL_POLICY,
                    VPC_ENDPOINT_POLICY,
                    RESOURCE_BASED_POLICY,
                    PERMISSIONS_BOUNDARY,
                    SESSION_POLICY ->
                    "a " + gate.phrase();
        };
    }

    /** The policy's ARN. A caller learns it only within its own account. */
    private static Optional<Arn> policyArn(AuthorizationRequest request, StatementReference by) {
        return OpenQuestions.DENIAL_NAMES_POLICY && !request.isCrossAccount()
                ? by.policy().policyArn()
                : Optional.empty();
    }
}
