package dev.pastgrant.api.iam.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Requests and responses as the JSON that the AWS command line takes and prints. */
final class PojoJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PojoJson() {}

    /** Fills a builder; a policy may be written as an object, and is passed as its text. */
    static <B extends SdkPojo & SdkBuilder<?, P>, P> P read(JsonNode json, B builder) {
        fill(json, builder);
        return builder.build();
    }

    private static void fill(JsonNode json, SdkPojo pojo) {
        for (var property : json.properties()) {
            SdkField<?> field =
                    pojo.sdkFields().stream()
                            .filter(f -> f.memberName().equals(property.getKey()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no " + property.getKey()));
            field.set(pojo, value(property.getValue(), field));
        }
    }

    private static Object value(JsonNode node, SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.LIST)) {
            SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return node.valueStream().map(each -> value(each, member)).toList();
        }
        if (type.equals(MarshallingType.SDK_POJO)) {
            SdkPojo builder = field.constructor().get();
            fill(node, builder);
            return ((SdkBuilder<?, ?>) builder).build();
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return node.intValue();
        }
        return node.isObject() ? node.toString() : node.asText();
    }

    /** What a response has, in the order of its model. */
    static ObjectNode write(SdkPojo pojo) {
        ObjectNode node = NODES.objectNode();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null
                    && !(value instanceof SdkAutoConstructList)
                    && !(value instanceof SdkAutoConstructMap)) {
                node.set(field.memberName(), written(value));
            }
        }
        return node;
    }

    private static JsonNode written(Object value) {
        return switch (value) {
            case SdkPojo pojo -> write(pojo);
            case List<?> list -> {
                var array = NODES.arrayNode();
                list.forEach(each -> array.add(written(Objects.requireNonNull(each))));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, each) -> object.set(key.toString(), written(each)));
                yield object;
            }
            case Integer number -> NODES.numberNode(number);
            case Boolean bool -> NODES.booleanNode(bool);
            default -> NODES.textNode(value.toString());
        };
    }
}
