package dev.pastgrant.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.shape.SdkFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;

/** Writes the JSON body of a reply, for awsJson and restJson. */
final class JsonReplyWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReplyWriter() {}

    static ObjectNode structure(SdkPojo pojo) {
        ObjectNode object = NODES.objectNode();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = SdkFields.value(pojo, field);
            if (value != null && field.location() == MarshallLocation.PAYLOAD) {
                object.set(field.unmarshallLocationName(), value(field, value));
            }
        }
        return object;
    }

    private static JsonNode value(SdkField<?> field, Object value) {
        return switch (value) {
            case SdkPojo pojo -> structure(pojo);
            case List<?> list -> list(field, list);
            case Map<?, ?> map -> map(field, map);
            case Instant instant -> timestamp(field, instant);
            default -> scalar(value);
        };
    }

    static JsonNode scalar(Object value) {
        return switch (value) {
            case Boolean b -> NODES.booleanNode(b);
            case Integer i -> NODES.numberNode(i);
            case Long l -> NODES.numberNode(l);
            case Float f -> NODES.numberNode(f);
            case Double d -> NODES.numberNode(d);
            case SdkBytes bytes -> NODES.binaryNode(bytes.asByteArrayUnsafe());
            default -> NODES.textNode(value.toString());
        };
    }

    private static ArrayNode list(SdkField<?> field, List<?> list) {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(v -> array.add(value(SdkFields.element(field), v)));
        return array;
    }

    private static ObjectNode map(SdkField<?> field, Map<?, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((k, v) -> object.set(k.toString(), value(SdkFields.mapValue(field), v)));
        return object;
    }

    /**
     * A timestamp in epoch seconds, as a plain decimal. Like AWS's, whole seconds have no fraction.
     */
    private static JsonNode timestamp(SdkField<?> field, Instant instant) {
        boolean iso =
                field.getOptionalTrait(TimestampFormatTrait.class)
                        .filter(t -> t.format() == TimestampFormatTrait.Format.ISO_8601)
                        .isPresent();
        if (iso) {
            return NODES.textNode(instant.toString());
        }
        long millis = instant.toEpochMilli();
        return millis % 1000 == 0
                ? NODES.numberNode(millis / 1000)
                : NODES.numberNode(BigDecimal.valueOf(millis, 3));
    }
}
