package dev.pastgrant.audit.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pastgrant.domain.call.UserIdentity;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the userIdentity element of a record. Unknown fields are absent, not null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
final class UserIdentityJson {
    private UserIdentityJson() {}

    static void write(JsonGenerator json, UserIdentity identity) throws IOException {
        json.writeObjectFieldStart("userIdentity");
        json.writeStringField("type", identity.type());
        writeKnown(json, "principalId", identity.principalId());
        writeKnown(json, "arn", identity.arn());
        writeKnown(json, "accountId", identity.accountId());
        writeKnown(json, "accessKeyId", identity.accessKeyId());
        writeKnown(json, "userName", identity.userName());
        if (identity.session() != null) {
            writeSession(json, identity.session());
        }
        writeKnown(json, "invokedBy", identity.invokedBy());
        json.writeEndObject();
    }

    private static void writeSession(JsonGenerator json, UserIdentity.Session session)
            throws IOException {
        json.writeObjectFieldStart("sessionContext");
        if (session.issuer() != null) {
            writeIssuer(json, session.issuer());
        }
        json.writeObjectFieldStart("attributes");
        json.writeStringField(
                "creationDate", session.creationDate().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeStringField("mfaAuthenticated", Boolean.toString(session.mfaAuthenticated()));
        json.writeEndObject();
        writeKnown(json, "sourceIdentity", session.sourceIdentity());
        json.writeEndObject();
    }

    private static void writeIssuer(JsonGenerator json, UserIdentity.Issuer issuer)
            throws IOException {
        json.writeObjectFieldStart("sessionIssuer");
        json.writeStringField("type", issuer.type());
        json.writeStringField("principalId", issuer.principalId());
        json.writeStringField("arn", issuer.arn());
        json.writeStringField("accountId", issuer.accountId());
        json.writeStringField("userName", issuer.userName());
        json.writeEndObject();
    }

    private static void writeKnown(JsonGenerator json, String field, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }
}
