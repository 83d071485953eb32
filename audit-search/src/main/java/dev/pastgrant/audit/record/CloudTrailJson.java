package dev.pastgrant.audit.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.policy.id.Arn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call record as the JSON that CloudTrail writes, with eventVersion 1.11 and the fields in AWS's
 * order.
 *
 * <p>{@code additionalEventData.pastgrant} marks an as-of read. It is the only field that
 * CloudTrail does not have.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">CloudTrail
 *     record contents</a>
 */
public final class CloudTrailJson {
    private static final String VERSION = "1.11";
    private static final int MAX_TEXT_BYTES = 1024;
    private static final int MAX_OBJECT_BYTES = 100 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    private CloudTrailJson() {}

    /**
     * The record's JSON. Its eventTime is the commit time, at which the call was complete. It
     * therefore agrees with every search by time and with every read as of a time.
     *
     * @param recorded a stored call record
     */
    public static String of(Recorded recorded) {
        if (!(recorded.event() instanceof CallRecord call)) {
            throw new IllegalArgumentException(
                    "the event at " + recorded.position() + " is not a call record");
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeRequest(json, recorded, call);
            writeOutcome(json, call);
            writeOrigin(json, recorded, call);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeRequest(JsonGenerator json, Recorded recorded, CallRecord call)
            throws IOException {
        CallFacts facts = call.facts();
        json.writeStringField("eventVersion", VERSION);
        UserIdentityJson.write(json, call.identity());
        json.writeStringField(
                "eventTime", recorded.committedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeStringField("eventSource", facts.eventSource());
        json.writeStringField("eventName", facts.eventName());
        json.writeStringField("awsRegion", facts.region());
        json.writeStringField("sourceIPAddress", facts.sourceIpAddress());
        json.writeStringField("userAgent", bounded(facts.userAgent()));
    }

    private static void writeOutcome(JsonGenerator json, CallRecord call) throws IOException {
        CallRecord.Ending ending = call.ending();
        writeText(json, "errorCode", ending.errorCode());
        if (ending.errorCode() != null) {
            writeText(json, "errorMessage", ending.errorMessage());
        }
        writeObject(json, "requestParameters", call.facts().requestParameters());
        writeObject(json, "responseElements", ending.responseElements());
        writeReadAt(json, call.readAt());
    }

    private static void writeOrigin(JsonGenerator json, Recorded recorded, CallRecord call)
            throws IOException {
        CallFacts facts = call.facts();
        json.writeStringField("requestID", facts.requestId());
        json.writeStringField("eventID", recorded.id().toString());
        json.writeBooleanField("readOnly", facts.readOnly());
        writeResources(json, call);
        json.writeStringField(
                "eventType", call.identity().isOwn() ? "AwsServiceEvent" : "AwsApiCall");
        json.writeBooleanField("managementEvent", true);
        json.writeStringField("recipientAccountId", call.recipient().digits());
        if (call.sharedEventId() != null) {
            json.writeStringField("sharedEventID", call.sharedEventId().toString());
        }
        json.writeStringField("eventCategory", "Management");
        writeTlsDetails(json, facts);
    }

    private static void writeText(JsonGenerator json, String field, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeStringField(field, bounded(text));
        }
    }

    private static String bounded(String text) {
        return Utf8Prefix.of(text, MAX_TEXT_BYTES);
    }

    /**
     * Writes an object. CloudTrail leaves out objects over 100 KB and notes that in this form. The
     * log still has them.
     */
    private static void writeObject(JsonGenerator json, String field, @Nullable Json object)
            throws IOException {
        if (object == null) {
            json.writeNullField(field);
            return;
        }
        long bytes = Utf8Prefix.bytes(object.text());
        json.writeFieldName(field);
        if (bytes <= MAX_OBJECT_BYTES) {
            json.writeRawValue(object.text());
            return;
        }
        json.writeStartObject();
        json.writeStringField("reason", field + " too large");
        json.writeBooleanField("omitted", true);
        json.writeNumberField("originalSize", bytes);
        json.writeEndObject();
    }

    private static void writeReadAt(JsonGenerator json, CallRecord.@Nullable ReadAt readAt)
            throws IOException {
        if (readAt == null) {
            return;
        }
        json.writeObjectFieldStart("additionalEventData");
        json.writeObjectFieldStart("pastgrant");
        json.writeStringField("asOf", readAt.instant().toString());
        if (readAt.revision() != null) {
            json.writeNumberField("accountRevision", readAt.revision());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /**
     * Writes the resources. STS records list the IAM resources that the call was about; IAM records
     * list no resources.
     */
    private static void writeResources(JsonGenerator json, CallRecord call) throws IOException {
        if (!call.facts().eventSource().equals("sts.amazonaws.com")) {
            return;
        }
        List<ResourceRef> named =
                call.ending().resources().stream()
                        .filter(ref -> ref.type().startsWith("AWS::IAM::"))
                        .filter(ref -> Arn.isValid(ref.name()))
                        .toList();
        if (named.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("resources");
        for (ResourceRef ref : named) {
            json.writeStartObject();
            json.writeStringField("ARN", ref.name());
            json.writeStringField("accountId", new Arn(ref.name()).account());
            json.writeStringField("type", ref.type());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes the TLS details only if the call came over TLS. A record must not suggest that a plain
     * call was encrypted.
     */
    private static void writeTlsDetails(JsonGenerator json, CallFacts facts) throws IOException {
        if (facts.secureTransport() && facts.host() != null) {
            json.writeObjectFieldStart("tlsDetails");
            json.writeStringField("clientProvidedHostHeader", bounded(facts.host()));
            json.writeEndObject();
        }
    }
}
