package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.wire.Shown;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Explanation;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that comes with its policies:
 *
 * <pre>{@code
 * {"principal": ARN | "*" | {"service": name} | {"federated": provider},
 *  "action": "s3:GetObject", "resource": "arn:aws:s3:::bucket/key", "resourceAccount": "123456789012",
 *  "context": {key: value | [values]},
 *  "policies": {"identity": [document], "resource": document, "permissionsBoundary": [document],
 *               "session": [document], "serviceControl": [[at the root], [at a unit]],
 *               "resourceControl": [[document]], "endpoint": [document]}}
 * }</pre>
 *
 * <p>The ARN of a role stands for a session of it. A list that is absent does not limit the
 * request; an empty one allows nothing. When a role is assumed, the policy of the resource is its
 * trust policy. If {@code resourceAccount} is absent, it is the account in the resource's ARN. If
 * that has no account, it is the principal's. {@code keyPolicy} chooses the policy of a KMS key
 * without one, see {@link KeyPolicy}.
 *
 * @param note what the answer says about a key policy that was taken unasked; null if none was
 */
public record Evaluation(AuthorizationRequest request, PolicyLayers layers, @Nullable String note) {
    private static final int MAX_NESTING = 24;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_NESTING)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /**
     * Reads a question from JSON. Bad input gives a message that says what is wrong and where,
     * never an exception.
     */
    public static Outcome<Evaluation, String> read(String json) {
        try {
            return Outcome.ok(read(parse(json), Documents.INLINE));
        } catch (Fault fault) {
            return Outcome.bad(fault.what());
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Fault("no JSON: " + what(e));
        }
    }

    /**
     * The parser's message with the place of the fault. The place where the parser's token began is
     * left out.
     */
    private static String what(JsonProcessingException fault) {
        String what =
                Shown.message(fault.getOriginalMessage()).replaceAll("\\s*\\(start marker.*", "");
        JsonLocation at = fault.getLocation();
        return at == null
                ? what
                : "%s at line %d, column %d".formatted(what, at.getLineNr(), at.getColumnNr());
    }

    static Evaluation read(JsonNode node, Documents documents) {
        StrictObject body =
                StrictObject.of(
                        node,
                        "",
                        "principal",
                        "action",
                        "resource",
                        "resourceAccount",
                        "context",
                        "policies",
                        KeyPolicy.FIELD);
        RequestContext context =
                body.find("context")
                        .map(keys -> ContextBody.read(keys, "context"))
                        .orElse(RequestContext.EMPTY);
        RequestPrincipal principal = PrincipalBody.read(body.require("principal"), context);
        String action = action(body);
        String resource = body.text("resource");
        AccountId owner = account(body, resource, principal);
        PolicyLayers layers =
                new PoliciesBody(body.require("policies"), documents).layers(action, resource);
        KeyPolicy ofKey =
                KeyPolicy.of(layers.resource(), body.findText(KeyPolicy.FIELD), resource, owner);
        return new Evaluation(
                new AuthorizationRequest(
                        principal,
                        action,
                        resource,
                        owner,
                        context,
                        PrincipalBody.undisclosed(principal)),
                layers.withResource(ofKey.layer()),
                ofKey.note());
    }

    private static String action(StrictObject body) {
        String action = body.text("action");
        if (action.indexOf(':') < 1 || action.endsWith(":")) {
            throw new Fault("action", "must name a service and an operation, like `s3:GetObject`");
        }
        return action;
    }

    private static AccountId account(
            StrictObject body, String resource, RequestPrincipal principal) {
        Optional<String> given = body.findText("resourceAccount");
        if (given.isPresent() && !AccountId.isValid(given.get())) {
            throw new Fault("resourceAccount", "must be an account's twelve digits");
        }
        return given.or(() -> Optional.of(resource).filter(Arn::isValid).map(Evaluation::owner))
                .filter(AccountId::isValid)
                .map(AccountId::new)
                .or(principal::account)
                .orElseThrow(() -> new Fault("resourceAccount", "is missing"));
    }

    private static String owner(String arn) {
        return new Arn(arn).account();
    }

    /** The decision with everything that led to it. */
    public Explanation explain() {
        return Interpreter.explain(request, layers);
    }

    /** The answer, as {@link ExplanationJson} describes it. */
    public ObjectNode answer() {
        ObjectNode answer = ExplanationJson.of(request, explain());
        return note == null ? answer : answer.put("note", note);
    }
}
