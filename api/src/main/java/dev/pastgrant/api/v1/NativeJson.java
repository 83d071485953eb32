package dev.pastgrant.api.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.asof.PositionHeaders;
import dev.pastgrant.api.wire.ErrorTable;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.NativeError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** JSON of the native API, and its replies. */
public final class NativeJson {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private NativeJson() {}

    public static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    /** Parses JSON text that we wrote ourselves. */
    public static JsonNode parse(String ours) {
        try {
            return MAPPER.readTree(ours);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own JSON does not parse", e);
        }
    }

    static WireReply reply(int status, Object body, Map<String, String> headers) {
        JsonNode tree = MAPPER.valueToTree(body);
        return WireReply.of(status, "application/json", headers, tree + "\n");
    }

    /** A reply whose body is already JSON. */
    static WireReply replyWritten(SdkBytes json, Map<String, String> headers) {
        return new WireReply(200, "application/json", headers, json);
    }

    public static WireReply error(int status, String code, String message, String requestId) {
        return reply(
                status,
                Map.of("code", code, "message", message),
                Map.of("x-amzn-RequestId", requestId));
    }

    static Map<String, String> place(String requestId, Position position, @Nullable AsOf asOf) {
        return PositionHeaders.and(Map.of("x-amzn-RequestId", requestId), position, asOf);
    }

    public static WireReply refusal(Refusal refusal, String requestId) {
        ErrorCode code = refusal.code();
        return error(status(code), code.text(), refusal.message(), requestId);
    }

    private static int status(ErrorCode code) {
        return code == NativeError.METHOD_NOT_ALLOWED ? 405 : ErrorTable.status(code.kind());
    }
}
