package dev.pastgrant.api.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.util.Map;

/** Makes the replies of errors. */
public final class ErrorReply {
    private ErrorReply() {}

    /** The reply to a request that reached no operation. */
    public static WireReply of(Service service, WireError error, ReplyForm form, String requestId) {
        WireFault fault = ErrorTable.of(service, error.kind());
        return of(service, fault, error.message(), Map.of(), form, requestId);
    }

    /**
     * The reply for any error.
     *
     * @param members the members of the error's shape beside the message, such as resourceId; only
     *     the JSON protocols show them
     */
    public static WireReply of(
            Service service,
            WireFault fault,
            String message,
            Map<String, Object> members,
            ReplyForm form,
            String requestId) {
        Map<String, String> id = Map.of(Codecs.REQUEST_ID_HEADER, requestId);
        return switch (form) {
            case XML -> {
                String xml = QueryReplyWriter.error(service, fault, message, requestId);
                yield WireReply.of(fault.status(), form.contentType(), id, xml);
            }
            case JSON_OF_QUERY -> {
                String json = QueryJson.error(fault, message, requestId);
                yield WireReply.of(fault.status(), form.contentType(), id, json);
            }
            case JSON_1_1, REST_JSON ->
                    WireReply.of(
                                    fault.status(),
                                    form.contentType(),
                                    id,
                                    json(service, fault, message, members))
                            .and("x-amzn-ErrorType", fault.code());
        };
    }

    private static String json(
            Service service, WireFault fault, String message, Map<String, Object> members) {
        ObjectNode body = JsonBody.MAPPER.createObjectNode();
        if (service.protocol() == Protocol.JSON_1_1) {
            body.put("__type", fault.code());
        }
        body.put(messageMember(service, fault), message);
        members.forEach((name, value) -> body.set(name, JsonReplyWriter.scalar(value)));
        return JsonBody.write(body);
    }

    /**
     * The name of the message member. Organizations spells it {@code Message}, and typed clients
     * look for that.
     */
    private static String messageMember(Service service, WireFault fault) {
        return ServiceModel.of(service).shapes().stream()
                        .anyMatch(s ->
                                s instanceof Shape.Structure t
                                        && t.name().equals(fault.shape())
                                        && t.members().containsKey("Message"))
                ? "Message"
                : "message";
    }
}
