package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.api.wire.shape.Service;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Writes awsQuery's XML. */
final class QueryReplyWriter {
    private final Xml xml = new Xml();

    private QueryReplyWriter() {}

    /**
     * A response as XML. It has a Result element if the operation has an output in the model, even
     * an empty one.
     */
    static String response(Operation operation, SdkPojo response, String requestId) {
        return new QueryReplyWriter().write(operation, response, requestId);
    }

    static String error(Service service, WireFault fault, String message, String requestId) {
        return new Xml()
                .openIn("ErrorResponse", service.xmlNamespace())
                .open("Error")
                .element("Type", fault.isSenderFault() ? "Sender" : "Receiver")
                .element("Code", fault.code())
                .element("Message", message)
                .close("Error")
                .element("RequestId", requestId)
                .close("ErrorResponse")
                .toString();
    }

    private String write(Operation operation, SdkPojo response, String requestId) {
        String name = operation.name();
        xml.openIn(name + "Response", operation.service().xmlNamespace());
        if (operation.output().isPresent()) {
            xml.open(name + "Result");
            structure(response);
            xml.close(name + "Result");
        }
        return xml.open("ResponseMetadata")
                .element("RequestId", requestId)
                .close("ResponseMetadata")
                .close(name + "Response")
                .toString();
    }

    private void structure(SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = SdkFields.value(pojo, field);
            if (value != null) {
                element(field.unmarshallLocationName(), field, value);
            }
        }
    }

    private void element(String name, SdkField<?> field, Object value) {
        xml.open(name);
        switch (value) {
            case SdkPojo pojo -> structure(pojo);
            case List<?> list -> list(field, list);
            case Map<?, ?> map -> map.forEach((k, v) -> entry(field, k, v));
            default -> xml.text(text(value));
        }
        xml.close(name);
    }

    private void list(SdkField<?> field, List<?> list) {
        String member = field.getRequiredTrait(ListTrait.class).memberLocationName();
        for (Object value : list) {
            element(member == null ? "member" : member, SdkFields.element(field), value);
        }
    }

    private void entry(SdkField<?> field, Object key, Object value) {
        MapTrait trait = field.getRequiredTrait(MapTrait.class);
        xml.open("entry").element(trait.keyLocationName(), key.toString());
        element(trait.valueLocationName(), trait.valueFieldInfo(), value);
        xml.close("entry");
    }

    /** A scalar as text. AWS writes times in whole seconds. */
    private static String text(Object scalar) {
        return switch (scalar) {
            case Instant instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
            default -> scalar.toString();
        };
    }
}
