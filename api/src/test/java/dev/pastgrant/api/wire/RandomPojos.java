package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.SdkClasses;
import dev.pastgrant.api.wire.shape.SdkFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;

/** Random requests and responses, of text that is hard to carry. */
final class RandomPojos {
    private static final int MAX_DEPTH = 5;

    private final Random random;

    RandomPojos(Random random) {
        this.random = random;
    }

    /** Fills every member. */
    SdkPojo full(SdkPojo builder) {
        return build(builder, 0, 1.0);
    }

    /** Leaves members out, but none that its own SDK would insist on or make up. */
    SdkPojo sparse(SdkPojo builder) {
        return build(builder, 0, 0.5);
    }

    private SdkPojo build(SdkPojo builder, int depth, double presence) {
        for (SdkField<?> field : builder.sdkFields()) {
            boolean needed =
                    field.location() == MarshallLocation.PATH
                            || field.containsTrait(DefaultValueTrait.class);
            Object value = needed || random.nextDouble() < presence ? value(field, depth) : null;
            if (value != null) {
                field.set(builder, value);
            }
        }
        return (SdkPojo) SdkClasses.build(builder);
    }

    private @Nullable Object value(SdkField<?> field, int depth) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> text();
            case INTEGER -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextInt(1000) / 4f;
            case DOUBLE -> random.nextInt(1000) / 4.0;
            case BOOLEAN -> random.nextBoolean();
            case INSTANT -> Instant.ofEpochSecond(random.nextInt());
            case SDK_BYTES -> bytes();
            case SDK_POJO ->
                    depth > MAX_DEPTH ? null : build(field.constructor().get(), depth + 1, 1.0);
            case LIST -> list(field, depth);
            case MAP -> map(field, depth);
            case NULL, SHORT, BYTE, BIG_DECIMAL, DOCUMENT ->
                    throw new AssertionError("no service uses " + field.marshallingType());
        };
    }

    private String text() {
        return "v<&é\"+ /:%\r\n\t😀=" + random.nextInt(1000);
    }

    private SdkBytes bytes() {
        byte[] bytes = new byte[random.nextInt(1, 9)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    /** Long lists of plain values, so that member.10 follows member.9; short ones of structures. */
    private @Nullable List<Object> list(SdkField<?> field, int depth) {
        List<Object> list = new ArrayList<>();
        boolean structures =
                SdkFields.element(field).marshallingType().getKnownType()
                        == MarshallingKnownType.SDK_POJO;
        int size = depth > 0 ? 1 : structures ? 2 : 11;
        for (int i = 0; i < size; i++) {
            Object value = value(SdkFields.element(field), depth + 1);
            if (value != null) {
                list.add(value);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private @Nullable Map<String, Object> map(SdkField<?> field, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < 2; i++) {
            Object value = value(SdkFields.mapValue(field), depth + 1);
            if (value != null) {
                map.put(text() + i, value);
            }
        }
        return map.isEmpty() ? null : map;
    }
}
