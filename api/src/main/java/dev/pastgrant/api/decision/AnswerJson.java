package dev.pastgrant.api.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.evaluation.ExplanationJson;
import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.AuthorizationRequest;
import dev.pastgrant.domain.authorization.Interpreter;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.decision.Judgement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the answers of a call:
 *
 * <pre>{@code
 * {"decision": "allowed" | "explicitDeny" | "implicitDeny", "decidedBy": {…},
 *  "code": "AccessDenied", "message": sentence, "position": 1234}
 * }</pre>
 *
 * <p>{@code decidedBy} is the statement or the gate that decided, as {@link StatementJson} writes
 * it; it is absent where no policy was asked. {@code code} and {@code message} stand in denials
 * only, and are what the service may answer its client. An explained answer has {@code
 * matchedStatements}, {@code missingContextKeys} and {@code gates}, as {@link ExplanationJson}
 * writes them, too. The answers to a batch are in {@code answers}, in the order of the questions.
 */
final class AnswerJson {
    private static final JsonFactory FACTORY = new ObjectMapper().getFactory();
    private static final List<String> EXPLANATION =
            List.of("matchedStatements", "missingContextKeys", "gates");
    private static final int ANSWER_LENGTH = 256;

    private final StringWriter text;
    private final JsonGenerator json;
    private final PolicyVersions versions = new PolicyVersions();
    private final boolean isBatch;
    private final boolean explain;

    AnswerJson(AuthorizeBody body) {
        this.text = new StringWriter(ANSWER_LENGTH * body.questions().size());
        this.isBatch = body.isBatch();
        this.explain = body.explain();
        try {
            this.json = FACTORY.createGenerator(text);
            if (isBatch) {
                json.writeStartObject();
                json.writeArrayFieldStart("answers");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(Answer answer) {
        try {
            json.writeStartObject();
            switch (answer) {
                case Answer.Decided(var judgement, var account, _) -> add(judgement, account);
                case Answer.Unknown(var code, var message, _) -> addRefused(code, message);
            }
            json.writeNumberField("position", answer.position().value());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All that was added, as one line. */
    String text() {
        try {
            if (isBatch) {
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.close();
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void add(Judgement judgement, Account account) throws IOException {
        switch (judgement) {
            case Judgement.Refused(Refusal(var code, var message)) ->
                    addRefused(code.text(), message);
            case Judgement.ByPolicies byPolicies -> add(byPolicies, account);
        }
    }

    private void addRefused(String code, String message) throws IOException {
        json.writeStringField("decision", "implicitDeny");
        addReason(code, message);
    }

    private void addReason(String code, String message) throws IOException {
        json.writeStringField("code", code);
        json.writeStringField("message", message);
    }

    private void add(Judgement.ByPolicies judgement, Account account) throws IOException {
        json.writeStringField("decision", ExplanationJson.decision(judgement.verdict()));
        new StatementJson(json, account, versions).decidedBy(judgement);
        if (judgement.refusal().orElse(null) instanceof Refusal(var code, var message)) {
            addReason(code.text(), message);
        }
        if (explain) {
            explain(judgement.request(), judgement.layers());
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
