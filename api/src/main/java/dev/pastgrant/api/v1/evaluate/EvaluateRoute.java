package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkBytes;

/** {@code POST /v1/evaluate}: decides a question that comes with its policies. */
public final class EvaluateRoute {
    private EvaluateRoute() {}

    public static CallRoute route() {
        return new CallRoute(
                "POST /v1/evaluate", "Evaluate", true, form(), (who, _, body) -> plan(who, body));
    }

    private static RouteForm form() {
        return RouteForm.of("Decides a question that comes with its policies.")
                .body(
                        new RouteField(
                                "principal",
                                "",
                                true,
                                true,
                                "an ARN, *, or an object with a service or a federated provider"),
                        RouteField.recorded("action", "one action, s3:GetObject").required(),
                        RouteField.recorded("resource", "the ARN acted on").required(),
                        RouteField.recorded(
                                "resourceAccount", "the account that owns the resource"),
                        RouteField.field("context", "object", "condition keys with their values"),
                        RouteField.field("policies", "object", "the policies, layer by layer")
                                .required())
                .answer(
                        RouteField.field(
                                        "decision",
                                        "string",
                                        "allowed, explicitDeny or implicitDeny")
                                .required(),
                        RouteField.field(
                                        "decidedBy",
                                        "object",
                                        "the gate and statement that decided")
                                .required(),
                        RouteField.field(
                                        "matchedStatements", "array", "all statements that matched")
                                .required(),
                        RouteField.field(
                                        "missingContextKeys",
                                        "array",
                                        "keys that might change the decision")
                                .required(),
                        RouteField.field("gates", "array", "what each layer says").required())
                .withoutPast();
    }

    private static Plan<JsonNode> plan(Requester requester, SdkBytes body) {
        return switch (read(body)) {
            case Outcome.Bad(var message) -> refuse(requester, message);
            case Outcome.Ok(var evaluation) ->
                    Plan.read(
                            requester,
                            _ -> RequirementBuilder.permission("pastgrant:Evaluate").done(),
                            _ -> Reply.Answered.of(evaluation.answer()));
        };
    }

    private static Outcome<Evaluation, String> read(SdkBytes body) {
        try {
            ByteBuffer octets = ByteBuffer.wrap(body.asByteArrayUnsafe());
            return Evaluation.read(StandardCharsets.UTF_8.newDecoder().decode(octets).toString());
        } catch (CharacterCodingException notUtf8) {
            return Outcome.bad("the body must be JSON in UTF-8");
        }
    }

    private static Plan<JsonNode> refuse(Requester requester, String message) {
        return Plan.refuse(requester, Refusal.validation(message));
    }
}
