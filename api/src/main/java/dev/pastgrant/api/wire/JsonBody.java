package dev.pastgrant.api.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.domain.refusal.Outcome;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Reads and writes JSON text. Reading is strict, and limits the nesting and the length of numbers.
 */
final class JsonBody {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 100;

    static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxNumberLength(MAX_DIGITS)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private JsonBody() {}

    /**
     * Reads a body. An empty one is an empty object, because operations without parameters may send
     * either.
     */
    static Outcome<ObjectNode, WireError> parse(SdkBytes body) {
        byte[] bytes = body.asByteArrayUnsafe();
        if (bytes.length == 0) {
            return Outcome.ok(MAPPER.createObjectNode());
        }
        return PercentDecoding.utf8(bytes)
                .map(JsonBody::parse)
                .orElseGet(() -> malformed("The request body is not valid UTF-8."));
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    private static Outcome<ObjectNode, WireError> parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object
                    ? Outcome.ok(object)
                    : malformed("Start of structure expected.");
        } catch (JsonProcessingException e) {
            return malformed("Unable to parse the request body as JSON.");
        }
    }

    private static Outcome<ObjectNode, WireError> malformed(String message) {
        return Outcome.bad(new WireError(CommonError.MALFORMED_INPUT, message));
    }
}
