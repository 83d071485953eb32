package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.pastgrant.domain.caller.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stores the JSON inside a call record so that people can read it and no character is lost. An
 * object is nested as an object if parsing and printing gives the same text again. Any other text
 * (with white space, doubled keys, unusual escapes) is stored as a string. Since only objects are
 * nested, a string is always such a text.
 */
final class JsonText {
    /**
     * The deepest nesting of a nested text. It is far below the parser's own limit, since the text
     * will be nested in a record.
     */
    private static final int MAX_DEPTH = 100;

    private static final JsonMapper PLAIN =
            StoredJson.numbersAsWritten(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonText() {}

    /** The text as an object that prints as the same text; null if there is no such object. */
    private static @Nullable ObjectNode faithful(String text) {
        try {
            return PLAIN.readTree(text) instanceof ObjectNode node && node.toString().equals(text)
                    ? node
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Whether the text itself is what is stored. */
    static boolean isNestedAsIs(String text) {
        return CompactObject.isKnown(text, MAX_DEPTH);
    }

    static final class Writer extends StdSerializer<Json> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Json.class);
        }

        @Override
        public void serialize(Json json, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            String text = json.text();
            if (isNestedAsIs(text)) {
                out.writeRawValue(text);
                return;
            }
            ObjectNode node = faithful(text);
            if (node == null) {
                out.writeString(text);
            } else {
                out.writeTree(node);
            }
        }
    }

    static final class Reader extends StdDeserializer<Json> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Json.class);
        }

        @Override
        public Json deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                return new Json(in.getText());
            }
            JsonNode node = context.readTree(in);
            if (!node.isObject()) {
                context.reportInputMismatch(this, "neither an object nor a string");
            }
            return new Json(node.toString());
        }
    }
}
