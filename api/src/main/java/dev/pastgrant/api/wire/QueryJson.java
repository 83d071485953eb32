package dev.pastgrant.api.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.shape.Operation;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes the JSON that AWS answers in the query protocol: the elements of the XML as objects, lists
 * as arrays without {@code member}, and times in epoch seconds.
 */
final class QueryJson {
    private QueryJson() {}

    static String response(Operation operation, SdkPojo response, String requestId) {
        ObjectNode whole = JsonBody.MAPPER.createObjectNode();
        ObjectNode reply = whole.putObject(operation.name() + "Response");
        if (operation.output().isPresent()) {
            reply.set(operation.name() + "Result", JsonReplyWriter.structure(response));
        }
        reply.putObject("ResponseMetadata").put("RequestId", requestId);
        return JsonBody.write(whole);
    }

    static String error(WireFault fault, String message, String requestId) {
        ObjectNode whole = JsonBody.MAPPER.createObjectNode();
        whole.putObject("Error")
                .put("Code", fault.code())
                .put("Message", message)
                .put("Type", fault.isSenderFault() ? "Sender" : "Receiver");
        whole.put("RequestId", requestId);
        return JsonBody.write(whole);
    }
}
