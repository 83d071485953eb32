package dev.pastgrant.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.pastgrant.api.evaluation.GateName;
import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.Gate;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicyLayers.ResourceLayer;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.StatementReference;
import dev.pastgrant.domain.authorization.Verdict;
import dev.pastgrant.domain.decision.Judgement;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what decided: the {@code gate}, the {@code policy} by its {@code arn} and {@code version}
 * or its {@code name}, the user, group or role it is {@code attachedTo}, the {@code statement}'s
 * place from 0, and its {@code sid}. A policy that cannot be read denies as a whole, without a
 * {@code statement}; a gate that did not allow stands alone.
 *
 * <p>Few statements decide most of the questions of a batch, so each is put into JSON once for all
 * answers, which are of the same state of an account.
 */
final class Deciders {
    private static final int LENGTH = 512;

    private final JsonGenerator json;
    private final boolean isBatch;
    private final Map<Decider, SerializableString> written = new HashMap<>();

    Deciders(JsonGenerator json, boolean isBatch) {
        this.json = json;
        this.isBatch = isBatch;
    }

    /** A statement of a gate, or the gate itself for want of one. */
    private record Decider(Gate gate, @Nullable StatementReference by) {}

    /**
     * Writes the field; nothing for what needs no permission, as the root user in its own account.
     *
     * @param account the account that versions are of
     */
    void write(Judgement.ByPolicies judgement, Account account) throws IOException {
        Decider decider = decider(judgement);
        if (decider == null) {
            return;
        }
        AnswerField.DECIDED_BY.writeName(json);
        if (isBatch) {
            SerializableString known = written.get(decider);
            if (known == null) {
                known = new SerializedString(text(decider, account));
                written.put(decider, known);
            }
            json.writeRawValue(known);
        } else {
            write(decider, account, json);
        }
    }

    private static @Nullable Decider decider(Judgement.ByPolicies judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Allowed(var by) ->
                    by.isEmpty()
                            ? null
                            : new Decider(gate(by.getFirst(), judgement.layers()), by.getFirst());
            case Verdict.ExplicitlyDenied(var gate, var by) -> new Decider(gate, by);
            case Verdict.ImplicitlyDenied(var gate) -> new Decider(gate, null);
        };
    }

    private String text(Decider decider, Account account) throws IOException {
        StringWriter text = new StringWriter(LENGTH);
        try (JsonGenerator apart = AnswerJson.FACTORY.createGenerator(text)) {
            write(decider, account, apart);
        }
        return text.toString();
    }

    private static void write(Decider decider, Account account, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        AnswerField.GATE.write(GateName.of(decider.gate()), json);
        if (decider.by() != null) {
            statement(decider.by(), account, json);
        }
        json.writeEndObject();
    }

    /** Which gate a statement that allowed belongs to: the resource's own, or the caller's. */
    private static Gate gate(StatementReference by, PolicyLayers layers) {
        return switch (layers.resource()) {
            case ResourceLayer.Policy(var policy) when policy.source().equals(by.policy()) ->
                    Gate.RESOURCE_BASED_POLICY;
            case ResourceLayer.Trust(var policy) when policy.source().equals(by.policy()) ->
                    Gate.ROLE_TRUST_POLICY;
            case ResourceLayer.Absent _, ResourceLayer.Policy _, ResourceLayer.Trust _ -> {
                if (isFrom(by, layers.identity())) {
                    yield Gate.IDENTITY_BASED_POLICY;
                }
                yield isFrom(by, layers.boundary())
                        ? Gate.PERMISSIONS_BOUNDARY
                        : Gate.SESSION_POLICY;
            }
        };
    }

    private static boolean isFrom(
            StatementReference by, @Nullable List<AttributedPolicy> policies) {
        if (policies != null) {
            for (AttributedPolicy policy : policies) {
                if (policy.source().equals(by.policy())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void statement(StatementReference by, Account account, JsonGenerator json)
            throws IOException {
        AnswerField.POLICY.beginObject(json);
        policy(by.policy(), account, json);
        json.writeEndObject();
        if (by.index() != StatementReference.WHOLE_DOCUMENT) {
            AnswerField.STATEMENT.write(by.index(), json);
        }
        if (by.sid() != null) {
            AnswerField.SID.write(by.sid(), json);
        }
    }

    private static void policy(PolicySource source, Account account, JsonGenerator json)
            throws IOException {
        switch (source) {
            case PolicySource.Managed(var arn, var attachedTo) -> {
                AnswerField.ARN.write(arn.text(), json);
                Optional<String> version =
                        account.policy(arn).map(managed -> "v" + managed.defaultVersion());
                if (version.isPresent()) {
                    AnswerField.VERSION.write(version.get(), json);
                }
                AnswerField.ATTACHED_TO.write(attachedTo.text(), json);
            }
            case PolicySource.Inline(var name, var owner) -> named(name, owner.text(), json);
            case PolicySource.Session _ -> AnswerField.NAME.write("session policy", json);
            case PolicySource.OfResource(var resource) ->
                    named("resource policy", resource.text(), json);
            case PolicySource.Given(var name) -> AnswerField.NAME.write(name, json);
            case PolicySource.Control(var arn, var target) -> {
                AnswerField.ARN.write(arn.text(), json);
                AnswerField.ATTACHED_TO.write(target, json);
            }
        }
    }

    private static void named(String name, String attachedTo, JsonGenerator json)
            throws IOException {
        AnswerField.NAME.write(name, json);
        AnswerField.ATTACHED_TO.write(attachedTo, json);
    }
}
