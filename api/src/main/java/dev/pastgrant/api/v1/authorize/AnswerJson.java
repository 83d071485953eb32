package dev.pastgrant.api.v1.authorize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.v1.evaluate.ExplanationJson;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn;
import dev.pastgrant.domain.questions.authorize.Judgement;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes the answers of a call:
 *
 * <pre>{@code
 * {"decision": "allowed" | "explicitDeny" | "implicitDeny", "decidedBy": {…},
 *  "code": "AccessDenied", "message": sentence, "encodedMessage": text, "position": 1234}
 * }</pre>
 *
 * <p>{@code decidedBy} is the statement or the gate that decided, as {@link DecidingStatements}
 * writes it. It is absent if no policy was consulted. Only denials have {@code code} and {@code
 * message}, which the service may pass on to its client. An explained answer also has {@code
 * matchedStatements}, {@code missingContextKeys} and {@code gates}, as {@link ExplanationJson}
 * writes them.
 *
 * <p>A denial by policies has {@code encodedMessage} if the service asked for it. The service may
 * pass it on to its client, who cannot read it. An administrator of the principal's account can,
 * with {@code sts:DecodeAuthorizationMessage}. It is made on request only: gathering, packing and
 * sealing the reasons takes many times as long as deciding. The answers to a batch are in {@code
 * answers}, in the order of the questions.
 */
final class AnswerJson {
    static final JsonFactory FACTORY = new ObjectMapper().getFactory();
    private static final List<String> EXPLANATION =
            List.of("matchedStatements", "missingContextKeys", "gates");
    private static final int ANSWER_LENGTH = 512;

    private final ByteArrayBuilder written;
    private final JsonGenerator json;
    private final DecidingStatements deciders;
    private final boolean isBatch;
    private final boolean explain;
    private final boolean encodeMessage;
    private final AuthorizationMessages messages;

    AnswerJson(AuthorizeBody body, DecidingStatements deciders, AuthorizationMessages messages) {
        this.written = new ByteArrayBuilder(ANSWER_LENGTH);
        this.deciders = deciders;
        this.isBatch = body.isBatch();
        this.explain = body.explain();
        this.encodeMessage = body.encodeMessage();
        this.messages = messages;
        try {
            this.json = FACTORY.createGenerator(written);
            if (isBatch) {
                json.writeStartObject();
                AnswerField.ANSWERS.beginList(json);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(AuthorizeTurn.Answer.Decided decided) {
        try {
            json.writeStartObject();
            write(decided);
            end(decided.position());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(Answer.Unknown unknown) {
        try {
            json.writeStartObject();
            writeRefused(unknown.code(), unknown.message());
            end(unknown.position());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void end(Position position) throws IOException {
        AnswerField.POSITION.write(position.value(), json);
        json.writeEndObject();
    }

    /** All added answers as one line of UTF-8. */
    byte[] toByteArray() {
        try {
            if (isBatch) {
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.close();
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(AuthorizeTurn.Answer.Decided decided) throws IOException {
        switch (decided.judgement()) {
            case Judgement.Refused(Refusal(var code, var message)) ->
                    writeRefused(code.text(), message);
            case Judgement.ByPolicies byPolicies -> write(byPolicies, decided);
        }
    }

    private void writeRefused(String code, String message) throws IOException {
        AnswerField.DECISION.write("implicitDeny", json);
        addReason(code, message);
    }

    private void addReason(String code, String message) throws IOException {
        AnswerField.CODE.write(code, json);
        AnswerField.MESSAGE.write(message, json);
    }

    private void write(Judgement.ByPolicies judgement, AuthorizeTurn.Answer.Decided decided)
            throws IOException {
        AnswerField.DECISION.write(ExplanationJson.decision(judgement.verdict()), json);
        SerializableString decider = deciders.of(judgement, decided.account(), decided.around());
        if (decider != null) {
            AnswerField.DECIDED_BY.writeJson(decider, json);
        }
        if (judgement.refusal().orElse(null) instanceof Refusal(var code, var message)) {
            addReason(code.text(), message);
        }
        if (encodeMessage && judgement.verdict() instanceof Verdict.Denied denied) {
            addEncoded(judgement, denied, decided.account().id());
        }
        if (explain) {
            explain(judgement.request(), judgement.layers());
        }
    }

    /**
     * Adds the encoded message. It is for the administrators of the principal's account, since it
     * may quote that account's policies.
     */
    private void addEncoded(
            Judgement.ByPolicies judgement, Verdict.Denied denied, AccountId account)
            throws IOException {
        Optional<String> encoded =
                messages.encode(account, judgement.request(), judgement.layers(), denied);
        if (encoded.isPresent()) {
            AnswerField.ENCODED_MESSAGE.write(encoded.get(), json);
        }
    }

    private void explain(AuthorizationRequest request, PolicyLayers layers) throws IOException {
        ObjectNode explained = ExplanationJson.of(request, Interpreter.explain(request, layers));
        for (String field : EXPLANATION) {
            json.writeFieldName(field);
            json.writeTree(explained.get(field));
        }
    }
}
