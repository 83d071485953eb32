package dev.pastgrant.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.wire.shape.SdkClasses;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** Fills an SDK request from a JSON body. It remembers the first value that it could not read. */
public final class JsonRequestReader {
    private @Nullable WireError problem;

    private JsonRequestReader() {}

    /**
     * Sets the members that are sent in the body. A member that the model does not know is not
     * ignored: it may be of a newer model, and change what the request means.
     */
    public static Outcome<SdkPojo, WireError> fill(SdkPojo builder, JsonNode body) {
        JsonRequestReader reader = new JsonRequestReader();
        reader.structure(builder, body);
        return reader.problem == null ? Outcome.ok(builder) : Outcome.bad(reader.problem);
    }

    private void structure(SdkPojo builder, JsonNode object) {
        Set<String> unread = new LinkedHashSet<>();
        object.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> unread.add(member.getKey()));
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode node = object.get(field.locationName());
            boolean present = node != null && !node.isNull();
            if (present && field.location() == MarshallLocation.PAYLOAD) {
                unread.remove(field.locationName());
                Object value = value(field, node);
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
        if (problem == null && !unread.isEmpty()) {
            problem = WireError.unknownParameter(unread.iterator().next());
        }
    }

    private @Nullable Object value(SdkField<?> field, JsonNode node) {
        Object value =
                switch (field.marshallingType().getKnownType()) {
                    case STRING -> node.isTextual() ? wellFormed(node.textValue()) : null;
                    case INTEGER -> node.canConvertToInt() ? integral(node) : null;
                    case LONG -> node.canConvertToLong() ? integral(node) : null;
                    case FLOAT -> node.isNumber() ? (Object) node.floatValue() : null;
                    case DOUBLE -> node.isNumber() ? (Object) node.doubleValue() : null;
                    case BOOLEAN -> node.isBoolean() ? (Object) node.booleanValue() : null;
                    case INSTANT -> instant(node);
                    case SDK_BYTES -> node.isTextual() ? Scalars.bytes(node.textValue()) : null;
                    case SDK_POJO -> nested(field, node);
                    case LIST -> list(field, node);
                    case MAP -> map(field, node);
                    case NULL, SHORT, BYTE, BIG_DECIMAL, DOCUMENT -> null;
                };
        return value == null ? fail(field, node) : value;
    }

    private static @Nullable Object integral(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return null;
        }
        return node.isInt() ? (Object) node.intValue() : (Object) node.longValue();
    }

    private static @Nullable Instant instant(JsonNode node) {
        if (node.isNumber()) {
            return Scalars.epochSeconds(node.decimalValue());
        }
        return node.isTextual() ? Scalars.isoInstant(node.textValue()) : null;
    }

    /** The text; null if it has half a surrogate pair. JSON can spell one, but UTF-8 cannot. */
    private static @Nullable String wellFormed(String text) {
        boolean lone = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        return lone ? null : text;
    }

    private @Nullable Object nested(SdkField<?> field, JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        SdkPojo builder = field.constructor().get();
        structure(builder, node);
        return SdkClasses.build(builder);
    }

    private @Nullable Object list(SdkField<?> field, JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        List<Object> list = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            Object value = value(SdkFields.element(field), element);
            if (value == null) {
                return null;
            }
            list.add(value);
        }
        return list;
    }

    private @Nullable Object map(SdkField<?> field, JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Object value = value(SdkFields.mapValue(field), entry.getValue());
            if (value == null || wellFormed(entry.getKey()) == null) {
                return null;
            }
            map.put(entry.getKey(), value);
        }
        return map;
    }

    private @Nullable Object fail(SdkField<?> field, JsonNode node) {
        if (problem == null) {
            String message =
                    switch (node.getNodeType()) {
                        case ARRAY -> "Start of list found where not expected";
                        case OBJECT -> "Start of structure or map found where not expected.";
                        case NULL -> Scalars.cannotConvert("NULL_VALUE", field);
                        case NUMBER -> Scalars.cannotConvert("NUMBER_VALUE", field);
                        case STRING -> Scalars.cannotConvert("STRING_VALUE", field);
                        case BOOLEAN ->
                                Scalars.cannotConvert(
                                        node.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE", field);
                        case BINARY, MISSING, POJO -> "Unexpected token";
                    };
            problem = new WireError(CommonError.MALFORMED_INPUT, message);
        }
        return null;
    }
}
