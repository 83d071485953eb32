package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.v1.json.StrictJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/authorize}: one question
 *
 * <pre>{@code
 * {"principal": ARN, | "accessKeyId": id, "sessionToken": token, | "signedRequest": {…},
 *  "action": "s3:GetObject", "resource": "arn:aws:s3:::bucket/key",
 *  "resourcePolicy": document, "resourceAccount": "123456789012", "context": {key: value | [values]},
 *  "asOf": moment, "explain": false, "encodeMessage": false}
 * }</pre>
 *
 * <p>or many questions, all decided at one moment: <code>
 * {"requests": [{…}, …], "asOf": …, "explain": …, "encodeMessage": …}</code>.
 *
 * @param isBatch true if the questions came in a list, so that the answers do too
 * @param asOf the moment at which all are decided; null for the present
 * @param explain true if answers include everything that led to them
 * @param encodeMessage true if denials include what led to them in a form that only administrators
 *     can read
 */
record AuthorizeBody(
        List<AskedDecision> questions,
        boolean isBatch,
        @Nullable String asOf,
        boolean explain,
        boolean encodeMessage) {
    private static final KnownNames FIELDS =
            DecisionBody.FIELDS.and("requests", "asOf", "explain", "encodeMessage");

    /** The most questions of one call. */
    static final int QUESTIONS_MAX = 1000;

    AuthorizeBody {
        questions = List.copyOf(questions);
    }

    /**
     * Reads a body.
     *
     * @throws Fault if the body is not as described
     */
    static AuthorizeBody read(byte[] body) {
        Reading reading = new Reading();
        StrictJson.read(body, reading::all);
        return reading.result();
    }

    private static final class Reading {
        private final PrincipalArns principals = new PrincipalArns();
        private @Nullable List<AskedDecision> batch;
        private @Nullable AskedDecision single;
        private @Nullable String asOf;
        private boolean explain;
        private boolean encodeMessage;

        void all(StrictJson json) {
            DecisionBody body = new DecisionBody(json, principals, FIELDS);
            json.object(name -> {
                switch (name) {
                    case "requests" -> batch = questions(json);
                    case "asOf" -> asOf = json.text();
                    case "explain" -> explain = json.flag();
                    case "encodeMessage" -> encodeMessage = json.flag();
                    default -> body.field(name);
                }
            });
            if (batch == null) {
                single = body.asked();
            } else if (!body.isUntouched()) {
                throw new Fault(
                        "beside `requests` may stand `asOf`, `explain` and `encodeMessage` only");
            }
        }

        private List<AskedDecision> questions(StrictJson json) {
            int[] count = {0};
            List<AskedDecision> questions =
                    json.list(() -> {
                        if (++count[0] > QUESTIONS_MAX) {
                            throw new Fault("`requests` must have at most " + QUESTIONS_MAX);
                        }
                        return DecisionBody.read(json, principals);
                    });
            if (questions.isEmpty()) {
                throw json.fault("must have at least one");
            }
            return questions;
        }

        AuthorizeBody result() {
            return batch == null
                    ? new AuthorizeBody(
                            List.of(Objects.requireNonNull(single)),
                            false,
                            asOf,
                            explain,
                            encodeMessage)
                    : new AuthorizeBody(batch, true, asOf, explain, encodeMessage);
        }
    }
}
