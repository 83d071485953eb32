package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.policy.interpreter.DenialMessage;
import dev.pastgrant.policy.interpreter.Explanation;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.GateFinding;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import java.util.List;
import java.util.Optional;

/**
 * A decision with its reason, as JSON:
 *
 * <ul>
 *   <li>{@code decision}: {@code allowed}, {@code explicitDeny} or {@code implicitDeny};
 *   <li>{@code decidedBy}: the {@code gate}, and the {@code policy}, {@code statement} and {@code
 *       sid} that decided there; a denial also has AWS's {@code message}. If the gate denies
 *       because no statement allows, no statement is named. If no permission is needed, the object
 *       is empty;
 *   <li>{@code matchedStatements}: each with its {@code gate}, {@code effect}, {@code policy},
 *       {@code statement} and {@code sid};
 *   <li>{@code missingContextKeys}: condition keys that might have changed the decision;
 *   <li>{@code gates}: for each layer of policies its {@code gate}, whether it is {@code required}
 *       to allow, whether it {@code allows}, and its statements that allow ({@code allowedBy}) and
 *       deny ({@code deniedBy}). Layers of an organization have a {@code level}, from 0 at the
 *       root.
 * </ul>
 *
 * <p>Statements are counted from 0. A policy that cannot be read denies as a whole, so {@code
 * statement} is absent.
 */
public final class ExplanationJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExplanationJson() {}

    public static ObjectNode of(AuthorizationRequest request, Explanation explanation) {
        ObjectNode node = NODES.objectNode();
        node.put("decision", decision(explanation.verdict()));
        node.set("decidedBy", decidedBy(request, explanation));
        ArrayNode matched = node.putArray("matchedStatements");
        for (GateFinding finding : explanation.gates()) {
            finding.denies().forEach(by -> matched.add(matched(finding, "Deny", by)));
            finding.allows().forEach(by -> matched.add(matched(finding, "Allow", by)));
        }
        explanation.missingContextKeys().forEach(node.putArray("missingContextKeys")::add);
        ArrayNode gates = node.putArray("gates");
        explanation.gates().forEach(finding -> gates.add(gate(finding)));
        return node;
    }

    /** The decision by its name in AWS's simulator. */
    public static String decision(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> "allowed";
            case Verdict.ExplicitlyDenied _ -> "explicitDeny";
            case Verdict.ImplicitlyDenied _ -> "implicitDeny";
        };
    }

    private static ObjectNode decidedBy(AuthorizationRequest request, Explanation explanation) {
        return switch (explanation.verdict()) {
            case Verdict.Allowed(var by) when by.isEmpty() -> NODES.objectNode();
            case Verdict.Allowed(var by) -> allowedBy(explanation.gates(), by.getFirst());
            case Verdict.ExplicitlyDenied denied ->
                    statement(by(denied.gate()), denied.by())
                            .put("message", DenialMessage.of(request, denied));
            case Verdict.ImplicitlyDenied denied ->
                    by(denied.gate()).put("message", DenialMessage.of(request, denied));
        };
    }

    private static ObjectNode allowedBy(List<GateFinding> gates, StatementReference by) {
        Optional<Gate> gate =
                gates.stream()
                        .filter(finding -> finding.allows().contains(by))
                        .map(GateFinding::gate)
                        .findFirst();
        return statement(gate.map(ExplanationJson::by).orElseGet(NODES::objectNode), by);
    }

    private static ObjectNode by(Gate gate) {
        return NODES.objectNode().put("gate", GateName.of(gate));
    }

    private static ObjectNode matched(GateFinding finding, String effect, StatementReference by) {
        return statement(by(finding.gate()).put("effect", effect), by);
    }

    private static ObjectNode gate(GateFinding finding) {
        ObjectNode node = by(finding.gate());
        switch (finding.gate()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY ->
                    node.put("level", finding.level());
            case VPC_ENDPOINT_POLICY,
                    RESOURCE_BASED_POLICY,
                    ROLE_TRUST_POLICY,
                    IDENTITY_BASED_POLICY,
                    PERMISSIONS_BOUNDARY,
                    SESSION_POLICY -> {}
        }
        node.put("required", finding.required());
        node.put("allows", finding.isAllowing());
        ArrayNode allowing = node.putArray("allowedBy");
        finding.allows().forEach(by -> allowing.add(statement(by)));
        ArrayNode denying = node.putArray("deniedBy");
        finding.denies().forEach(by -> denying.add(statement(by)));
        return node;
    }

    /** A statement: its {@code policy}, its index there, and its {@code sid}. */
    public static ObjectNode statement(StatementReference reference) {
        return statement(NODES.objectNode(), reference);
    }

    private static ObjectNode statement(ObjectNode node, StatementReference reference) {
        node.set("policy", policy(reference.policy()));
        if (reference.index() != StatementReference.WHOLE_DOCUMENT) {
            node.put("statement", reference.index());
        }
        if (reference.sid() != null) {
            node.put("sid", reference.sid());
        }
        return node;
    }

    /** The name or ARN of a policy, and the entity or resource it is attached to. */
    private static ObjectNode policy(PolicySource source) {
        ObjectNode node = NODES.objectNode();
        return switch (source) {
            case PolicySource.Managed(var arn, var attachedTo) ->
                    node.put("arn", arn.text()).put("attachedTo", attachedTo.text());
            case PolicySource.Inline(var name, var owner) ->
                    node.put("name", name).put("attachedTo", owner.text());
            case PolicySource.Session _ -> node.put("name", "session policy");
            case PolicySource.OfResource(var resource) ->
                    node.put("name", "resource policy").put("attachedTo", resource.text());
            case PolicySource.Control(var arn, var target) ->
                    node.put("arn", arn.text()).put("attachedTo", target);
            case PolicySource.Given(var name) -> node.put("name", name);
        };
    }
}
