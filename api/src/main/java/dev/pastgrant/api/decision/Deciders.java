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
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.policy.ManagedPolicy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What decided, as JSON: the {@code gate}, the {@code policy} by its {@code arn} and {@code
 * version} or its {@code name}, the user, group or role it is {@code attachedTo}, the {@code
 * statement}'s place from 0, and its {@code sid}. A policy that cannot be read denies as a whole,
 * without a {@code statement}; a gate that did not allow stands alone.
 *
 * <p>Few statements decide most questions, so each is put into JSON once, for as long as no managed
 * policy of its account changes. Safe for any number of threads.
 */
final class Deciders {
    private static final int ACCOUNTS_MAX = 100;
    private static final int DECIDERS_MAX = 1_000;
    private static final int LENGTH = 512;

    private final ConcurrentMap<AccountId, Known> known = new ConcurrentHashMap<>();

    /** A statement of a gate, or the gate itself for want of one. */
    private record Decider(Gate gate, @Nullable StatementReference by) {}

    /**
     * What is written already of an account.
     *
     * @param policies those that versions were looked up in
     */
    private record Known(
            Directory<ManagedPolicy> policies, ConcurrentMap<Decider, SerializableString> texts) {
        @SuppressWarnings("ReferenceEquality") // To take equal ones for different costs but time.
        boolean isOf(Account account) {
            return policies == account.policies();
        }
    }

    /**
     * The field's value; null for what needs no permission, as the root user in its own account.
     *
     * @param account the account that versions are of
     */
    @Nullable SerializableString of(Judgement.ByPolicies judgement, Account account) {
        Decider decider = decider(judgement);
        return decider == null ? null : of(decider, account);
    }

    private SerializableString of(Decider decider, Account account) {
        ConcurrentMap<Decider, SerializableString> texts = texts(account);
        SerializableString written = texts.get(decider);
        if (written == null) {
            written = new SerializedString(text(decider, account));
            if (texts.size() >= DECIDERS_MAX) {
                texts.clear();
            }
            texts.put(decider, written);
        }
        return written;
    }

    private ConcurrentMap<Decider, SerializableString> texts(Account account) {
        Known before = known.get(account.id());
        if (before != null && before.isOf(account)) {
            return before.texts();
        }
        if (known.size() >= ACCOUNTS_MAX) {
            known.clear();
        }
        Known now = new Known(account.policies(), new ConcurrentHashMap<>());
        known.put(account.id(), now);
        return now.texts();
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

    private static String text(Decider decider, Account account) {
        StringWriter text = new StringWriter(LENGTH);
        try (JsonGenerator json = AnswerJson.FACTORY.createGenerator(text)) {
            write(decider, account, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
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

    @SuppressWarnings("ReferenceEquality") // A statement is told by the source of its own policy.
    private static boolean isFrom(
            StatementReference by, @Nullable List<AttributedPolicy> policies) {
        if (policies != null) {
            for (AttributedPolicy policy : policies) {
                if (policy.source() == by.policy()) {
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
