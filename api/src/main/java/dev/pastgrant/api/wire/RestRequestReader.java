package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Fills an SDK request from path labels, query and body. */
final class RestRequestReader {
    private RestRequestReader() {}

    static Outcome<SdkPojo, WireError> fill(SdkPojo builder, OperationCall.Rest input) {
        Outcome<SdkPojo, WireError> filled =
                knowsAll(builder, input.query())
                        .then(_ -> JsonBody.parse(input.body()))
                        .then(body -> JsonRequestReader.fill(builder, body));
        for (SdkField<?> field : builder.sdkFields()) {
            filled = filled.then(b -> set(b, field, texts(field, input)));
        }
        return filled;
    }

    /** Refuses a query with a name that is neither a member's nor the signature's. */
    private static Outcome<SdkPojo, WireError> knowsAll(SdkPojo builder, FormParameters query) {
        Set<String> known =
                builder.sdkFields().stream()
                        .filter(field -> field.location() == MarshallLocation.QUERY_PARAM)
                        .map(SdkField::locationName)
                        .collect(Collectors.toUnmodifiableSet());
        return query.parameters().stream()
                .map(FormParameters.Parameter::name)
                .filter(name -> !known.contains(name) && !name.startsWith("X-Amz-"))
                .findFirst()
                .<Outcome<SdkPojo, WireError>>map(
                        name -> Outcome.bad(WireError.unknownParameter(name)))
                .orElse(Outcome.ok(builder));
    }

    private static List<String> texts(SdkField<?> field, OperationCall.Rest input) {
        String name = field.locationName();
        if (field.location() == MarshallLocation.PATH) {
            String label = input.labels().get(name);
            return label == null ? List.of() : List.of(label);
        }
        return field.location() == MarshallLocation.QUERY_PARAM
                ? input.query().values(name)
                : List.of();
    }

    private static Outcome<SdkPojo, WireError> set(
            SdkPojo builder, SdkField<?> field, List<String> texts) {
        if (texts.isEmpty()) {
            return Outcome.ok(builder);
        }
        boolean list = field.marshallingType().getKnownType() == MarshallingKnownType.LIST;
        SdkField<?> element = list ? SdkFields.element(field) : field;
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            Object value = Scalars.read(element, text);
            if (value == null || (!list && !values.isEmpty())) {
                return Outcome.bad(
                        new WireError(
                                CommonError.MALFORMED_INPUT,
                                Scalars.cannotConvert(
                                        value == null ? "STRING_VALUE" : "LIST", element)));
            }
            values.add(value);
        }
        field.set(builder, list ? values : values.getFirst());
        return Outcome.ok(builder);
    }
}
