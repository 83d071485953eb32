package dev.pastgrant.api.v1.authorize;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.pastgrant.api.v1.evaluate.GateName;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.questions.authorize.Judgement;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The reason for a decision as JSON: the {@code gate}, the {@code policy} by its {@code arn} and
 * {@code version} or by its {@code name}, the user, group, role or resource it is {@code
 * attachedTo}, the {@code statement}'s index from 0, and its {@code sid}. A policy that cannot be
 * read denies as a whole, so {@code statement} is absent. If no statement of a gate allowed, only
 * the {@code gate} is written.
 *
 * <p>A few statements decide most questions. Each is therefore written once and kept until a
 * managed policy of its account changes. Safe for any number of threads.
 */
final class DecidingStatements {
    /**
     * The most characters that are kept, enough for a few thousand statements. When there are more,
     * all are forgotten.
     */
    private static final int KEPT_MAX = 1 << 20;

    private static final int LENGTH = 512;

    private final ConcurrentMap<AccountId, Known> known = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * The statement of a gate that decided; null if the gate decided because no statement allowed.
     */
    private record Decider(Gate gate, @Nullable StatementReference by) {
        /** Whether it can decide another question. A policy that came with a question cannot. */
        boolean isLasting() {
            return by == null || !(by.policy() instanceof PolicySource.Given);
        }
    }

    /**
     * What is already written about an account.
     *
     * @param policies the version of the account's policies in which policy versions were looked up
     * @param surroundings the surroundings in which they were looked up
     */
    private record Known(
            Object policies,
            Surroundings surroundings,
            ConcurrentMap<Decider, SerializableString> texts) {
        boolean isOf(Account account, Surroundings around) {
            return policies.equals(account.policies().version()) && surroundings.equals(around);
        }
    }

    /**
     * The field's value; null if no permission was needed, as for the root user in its own account.
     *
     * @param account the account in which policy versions are looked up
     * @param around holds the versions of AWS's policies
     */
    @Nullable SerializableString of(
            Judgement.ByPolicies judgement, Account account, Surroundings around) {
        Decider decider = decider(judgement);
        return decider == null ? null : of(decider, account, around);
    }

    private SerializableString of(Decider decider, Account account, Surroundings around) {
        if (!decider.isLasting()) {
            return new SerializedString(text(decider, account, around));
        }
        SerializableString written = texts(account, around).get(decider);
        return written == null ? keep(decider, account, around) : written;
    }

    private SerializableString keep(Decider decider, Account account, Surroundings around) {
        SerializableString written = new SerializedString(text(decider, account, around));
        if (kept.addAndGet(LENGTH + written.charLength()) > KEPT_MAX) {
            known.clear();
            kept.set(0);
        }
        texts(account, around).put(decider, written);
        return written;
    }

    private ConcurrentMap<Decider, SerializableString> texts(Account account, Surroundings around) {
        Known before = known.get(account.id());
        if (before != null && before.isOf(account, around)) {
            return before.texts();
        }
        Known now = new Known(account.policies().version(), around, new ConcurrentHashMap<>());
        known.put(account.id(), now);
        return now.texts();
    }

    private static @Nullable Decider decider(Judgement.ByPolicies judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Allowed(var by) -> granting(by, judgement.layers());
            case Verdict.ExplicitlyDenied(var gate, var by) -> new Decider(gate, by);
            case Verdict.ImplicitlyDenied(var gate) -> new Decider(gate, null);
        };
    }

    private static String text(Decider decider, Account account, Surroundings around) {
        StringWriter text = new StringWriter(LENGTH);
        try (JsonGenerator json = AnswerJson.FACTORY.createGenerator(text)) {
            write(decider, account, around, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(
            Decider decider, Account account, Surroundings around, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        AnswerField.GATE.write(GateName.of(decider.gate()), json);
        if (decider.by() != null) {
            statement(decider.by(), account, around, json);
        }
        json.writeEndObject();
    }

    /**
     * The statement that granted access: one of the resource's own policy if there is one,
     * otherwise one of the caller's policies. The list is in that order. Statements of control
     * policies only limit, so they are skipped.
     */
    private static @Nullable Decider granting(List<StatementReference> by, PolicyLayers layers) {
        for (StatementReference each : by) {
            if (!(each.policy() instanceof PolicySource.Control)) {
                return new Decider(gate(each, layers.resource()), each);
            }
        }
        return null;
    }

    private static Gate gate(StatementReference by, ResourceLayer resource) {
        return switch (resource) {
            case ResourceLayer.Policy(var policy) when policy.source().equals(by.policy()) ->
                    Gate.RESOURCE_BASED_POLICY;
            case ResourceLayer.Trust(var policy) when policy.source().equals(by.policy()) ->
                    Gate.ROLE_TRUST_POLICY;
            case ResourceLayer.Absent _, ResourceLayer.Policy _, ResourceLayer.Trust _ ->
                    Gate.IDENTITY_BASED_POLICY;
        };
    }

    private static void statement(
            StatementReference by, Account account, Surroundings around, JsonGenerator json)
            throws IOException {
        AnswerField.POLICY.beginObject(json);
        policy(by.policy(), account, around, json);
        json.writeEndObject();
        if (by.index() != StatementReference.WHOLE_DOCUMENT) {
            AnswerField.STATEMENT.write(by.index(), json);
        }
        if (by.sid() != null) {
            AnswerField.SID.write(by.sid(), json);
        }
    }

    private static void policy(
            PolicySource source, Account account, Surroundings around, JsonGenerator json)
            throws IOException {
        switch (source) {
            case PolicySource.Managed(var arn, var attachedTo) -> {
                AnswerField.ARN.write(arn.text(), json);
                Optional<? extends SharedPolicy> found = around.policy(account, arn);
                if (found.isPresent()) {
                    version(found.get(), json);
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

    private static void version(SharedPolicy policy, JsonGenerator json) throws IOException {
        AnswerField.VERSION.write("v" + policy.defaultVersion(), json);
        if (policy instanceof AwsPolicy ofAws && ofAws.isTimeGuessed()) {
            AnswerField.VERSION_TIME.write("guess", json);
        }
    }

    private static void named(String name, String attachedTo, JsonGenerator json)
            throws IOException {
        AnswerField.NAME.write(name, json);
        AnswerField.ATTACHED_TO.write(attachedTo, json);
    }
}
