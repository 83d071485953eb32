package dev.pastgrant.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
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
import dev.pastgrant.domain.identity.Arn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements: the {@code gate}, the {@code policy} by its {@code arn} and {@code version} or
 * its {@code name}, the user, group or role it is {@code attachedTo}, the {@code statement}'s place
 * from 0, and its {@code sid}. A policy that cannot be read denies as a whole, without a {@code
 * statement}.
 *
 * @param account the account that versions are of
 */
record StatementJson(JsonGenerator json, Account account, PolicyVersions known) {
    /** What decided; nothing for what needs no permission, as the root user in its own account. */
    void decidedBy(Judgement.ByPolicies judgement) throws IOException {
        switch (judgement.verdict()) {
            case Verdict.Allowed(var by) -> {
                if (!by.isEmpty()) {
                    begin(gate(by.getFirst(), judgement.layers()));
                    end(by.getFirst());
                }
            }
            case Verdict.ExplicitlyDenied(var gate, var by) -> {
                begin(gate);
                end(by);
            }
            case Verdict.ImplicitlyDenied(var gate) -> {
                begin(gate);
                json.writeEndObject();
            }
        }
    }

    private void begin(Gate gate) throws IOException {
        json.writeObjectFieldStart("decidedBy");
        json.writeStringField("gate", GateName.of(gate));
    }

    private void end(StatementReference by) throws IOException {
        statement(by);
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

    private void statement(StatementReference by) throws IOException {
        json.writeObjectFieldStart("policy");
        policy(by.policy());
        json.writeEndObject();
        if (by.index() != StatementReference.WHOLE_DOCUMENT) {
            json.writeNumberField("statement", by.index());
        }
        if (by.sid() != null) {
            json.writeStringField("sid", by.sid());
        }
    }

    private void policy(PolicySource source) throws IOException {
        switch (source) {
            case PolicySource.Managed(var arn, var attachedTo) -> managed(arn, attachedTo);
            case PolicySource.Inline(var name, var owner) -> named(name, owner.text());
            case PolicySource.Session _ -> json.writeStringField("name", "session policy");
            case PolicySource.OfResource(var resource) -> named("resource policy", resource.text());
            case PolicySource.Given(var name) -> json.writeStringField("name", name);
            case PolicySource.Control(var arn, var target) -> {
                json.writeStringField("arn", arn.text());
                json.writeStringField("attachedTo", target);
            }
        }
    }

    private void managed(Arn arn, Arn attachedTo) throws IOException {
        json.writeStringField("arn", arn.text());
        Optional<String> version = known.of(arn, account);
        if (version.isPresent()) {
            json.writeStringField("version", version.get());
        }
        json.writeStringField("attachedTo", attachedTo.text());
    }

    private void named(String name, String attachedTo) throws IOException {
        json.writeStringField("name", name);
        json.writeStringField("attachedTo", attachedTo);
    }
}
