package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.SdkClasses;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Fills an SDK request from awsQuery parameters. It remembers the first value that it could not
 * read.
 */
final class QueryRequestReader {
    private @Nullable WireError problem;

    private QueryRequestReader() {}

    /**
     * Reads the parameters. A name that the model does not know is not ignored: it may be of a
     * newer model, and change what the request means.
     */
    static Outcome<Object, WireError> read(SdkPojo builder, FormParameters form) {
        return ParameterTree.of(form)
                .then(tree -> {
                    tree.removeChildren(QueryRequestReader::isOfProtocol);
                    return read(builder, tree);
                });
    }

    private static Outcome<Object, WireError> read(SdkPojo builder, ParameterTree tree) {
        QueryRequestReader reader = new QueryRequestReader();
        Object request = reader.structure(builder, tree);
        return reader.problem == null ? Outcome.ok(request) : Outcome.bad(reader.problem);
    }

    /**
     * Whether a parameter is of every operation.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/CommonParameters.html">Common
     *     parameters</a>
     */
    private static boolean isOfProtocol(String name) {
        return name.equals("Action") || name.equals("Version") || name.startsWith("X-Amz-");
    }

    private Object structure(SdkPojo builder, ParameterTree node) {
        Set<String> unread = new LinkedHashSet<>(node.children().keySet());
        for (SdkField<?> field : builder.sdkFields()) {
            ParameterTree child = node.child(field.locationName());
            unread.remove(field.locationName());
            Object value = child == null ? null : value(field, child);
            if (value != null) {
                field.set(builder, value);
            }
        }
        knowsAll(unread);
        return SdkClasses.build(builder);
    }

    private void knowsAll(Set<String> unread) {
        if (problem == null && !unread.isEmpty()) {
            problem = WireError.unknownParameter(unread.iterator().next());
        }
    }

    private @Nullable Object value(SdkField<?> field, ParameterTree node) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> list(field, node);
            case MAP -> map(field, node);
            case SDK_POJO -> nested(field, node);
            case NULL,
                    STRING,
                    INTEGER,
                    LONG,
                    SHORT,
                    BYTE,
                    FLOAT,
                    DOUBLE,
                    BIG_DECIMAL,
                    BOOLEAN,
                    INSTANT,
                    SDK_BYTES,
                    DOCUMENT ->
                    scalar(field, node);
        };
    }

    private @Nullable Object scalar(SdkField<?> field, ParameterTree node) {
        String text = node.value();
        if (text == null || !node.children().isEmpty()) {
            return fail("Start of structure or map found where not expected.");
        }
        Object value = Scalars.read(field, text);
        return value == null ? fail(Scalars.cannotConvert("STRING_VALUE", field)) : value;
    }

    private @Nullable Object nested(SdkField<?> field, ParameterTree node) {
        return node.value() == null
                ? structure(field.constructor().get(), node)
                : fail(Scalars.cannotConvert("STRING_VALUE", field));
    }

    /** Reads a list. {@code Tags=} is the empty list, since that is what SDKs send for it. */
    private @Nullable Object list(SdkField<?> field, ParameterTree node) {
        if (node.value() != null) {
            return node.value().isEmpty() && node.children().isEmpty()
                    ? List.of()
                    : fail(Scalars.cannotConvert("STRING_VALUE", field));
        }
        String wrapper = field.getRequiredTrait(ListTrait.class).memberLocationName();
        ParameterTree members = node.child(wrapper == null ? "member" : wrapper);
        if (members == null || node.children().size() > 1) {
            return fail("Unexpected list element under " + field.locationName() + ".");
        }
        return elements(field, members);
    }

    private @Nullable List<Object> elements(SdkField<?> field, ParameterTree members) {
        List<Object> list = new ArrayList<>();
        for (int i = 1; i <= members.children().size(); i++) {
            ParameterTree member = members.child(Integer.toString(i));
            if (member == null) {
                fail(
                        "The indexes of "
                                + field.locationName()
                                + ".member must be 1 to "
                                + members.children().size()
                                + ".");
                return null;
            }
            Object value = value(SdkFields.element(field), member);
            if (value == null) {
                return null;
            }
            list.add(value);
        }
        return list;
    }

    private @Nullable Object map(SdkField<?> field, ParameterTree node) {
        MapTrait trait = field.getRequiredTrait(MapTrait.class);
        ParameterTree entries = node.child("entry");
        if (node.value() != null || node.children().size() > (entries == null ? 0 : 1)) {
            return fail("Unexpected map element under " + field.locationName() + ".");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (ParameterTree entry : entries == null ? List.<ParameterTree>of() : entries.list()) {
            ParameterTree key = entry.child(trait.keyLocationName());
            ParameterTree value = entry.child(trait.valueLocationName());
            Object read = value == null ? null : value(trait.valueFieldInfo(), value);
            if (key == null || key.value() == null || read == null || entry.children().size() > 2) {
                return fail("Unexpected map entry under " + field.locationName() + ".");
            }
            map.put(key.value(), read);
        }
        return map;
    }

    private @Nullable Object fail(String message) {
        if (problem == null) {
            problem = new WireError(CommonError.MALFORMED_INPUT, message);
        }
        return null;
    }
}
