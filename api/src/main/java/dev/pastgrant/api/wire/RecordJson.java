package dev.pastgrant.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.api.wire.shape.SecretMembers;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Writes requests and responses as CloudTrail records them: in lowerCamelCase and without secrets.
 *
 * <p>Secrets ({@link SecretMembers}) are left out. Other values that AWS's model marks as
 * sensitive, such as the e-mail address of an account, are recorded as four stars.
 */
public final class RecordJson {
    private static final String MASK = "****";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * {@code Jul 18, 2014, 4:07:39 PM}: the style that CloudTrail still uses for the older
     * services.
     */
    private static final DateTimeFormatter OLD_STYLE =
            DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm:ss a", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private final ServiceModel model;

    private RecordJson(ServiceModel model) {
        this.model = model;
    }

    /** The record's requestParameters; empty if nothing was sent, which is written as null. */
    public static Optional<ObjectNode> requestParameters(Operation operation, SdkPojo request) {
        return write(operation, operation.input(), request);
    }

    /**
     * The record's responseElements; empty if the response has nothing, which is written as null.
     */
    public static Optional<ObjectNode> responseElements(Operation operation, SdkPojo response) {
        return write(operation, operation.output(), response);
    }

    private static Optional<ObjectNode> write(
            Operation operation, Optional<String> shape, SdkPojo pojo) {
        ServiceModel model = ServiceModel.of(operation.service());
        ObjectNode written = new RecordJson(model).structure(model.structure(shape), pojo);
        return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }

    private ObjectNode structure(Shape.@Nullable Structure shape, SdkPojo pojo) {
        ObjectNode object = NODES.objectNode();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = SdkFields.value(pojo, field);
            String name = field.memberName();
            if (value != null && !SecretMembers.isSecret(name)) {
                Shape member = model.memberShape(shape, name);
                object.set(SdkFields.lowerCamelCase(name), value(member, field, value));
            }
        }
        return object;
    }

    private JsonNode value(@Nullable Shape shape, SdkField<?> field, Object value) {
        if (shape != null && shape.isSensitive()) {
            return NODES.textNode(MASK);
        }
        return switch (value) {
            case SdkPojo pojo ->
                    structure(shape instanceof Shape.Structure structure ? structure : null, pojo);
            case List<?> list -> list(shape, field, list);
            case Map<?, ?> map -> map(shape, field, map);
            case Instant instant -> NODES.textNode(timestamp(instant));
            default -> JsonReplyWriter.scalar(value);
        };
    }

    private ArrayNode list(@Nullable Shape shape, SdkField<?> field, List<?> list) {
        Shape element = shape instanceof Shape.ListOf of ? model.shape(of.element()) : null;
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(v -> array.add(value(element, SdkFields.element(field), v)));
        return array;
    }

    private ObjectNode map(@Nullable Shape shape, SdkField<?> field, Map<?, ?> map) {
        Shape element = shape instanceof Shape.MapOf of ? model.shape(of.value()) : null;
        ObjectNode object = NODES.objectNode();
        map.forEach(
                (k, v) -> object.set(k.toString(), value(element, SdkFields.mapValue(field), v)));
        return object;
    }

    private String timestamp(Instant instant) {
        return switch (model.service().protocol()) {
            case QUERY, JSON_1_1 -> OLD_STYLE.format(instant);
            case REST_JSON -> instant.toString();
        };
    }
}
