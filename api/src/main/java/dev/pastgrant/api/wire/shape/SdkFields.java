package dev.pastgrant.api.wire.shape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads the SDK's tables of fields. */
public final class SdkFields {
    private SdkFields() {}

    /** The value of a field as the client sent it; null if it is absent. */
    public static @Nullable Object value(SdkPojo pojo, SdkField<?> field) {
        Object value = raw(pojo, field);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap
                ? null
                : value;
    }

    public static SdkField<?> element(SdkField<?> list) {
        return list.getRequiredTrait(ListTrait.class).memberFieldInfo();
    }

    public static SdkField<?> mapValue(SdkField<?> map) {
        return map.getRequiredTrait(MapTrait.class).valueFieldInfo();
    }

    /**
     * The name as AWS prints it in messages and records. Only the first letter is made lower case,
     * so SAMLAssertion becomes sAMLAssertion.
     */
    public static String lowerCamelCase(String member) {
        return member.isEmpty()
                ? member
                : member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    }

    /**
     * The value without the SDK's defaults. The SDK invents an absent idempotency token, but we
     * need to know that it is absent.
     */
    private static @Nullable Object raw(SdkPojo pojo, SdkField<?> field) {
        if (pojo instanceof SdkRequest request && field.containsTrait(DefaultValueTrait.class)) {
            return request.getValueForField(field.memberName(), Object.class).orElse(null);
        }
        return field.getValueOrDefault(pojo);
    }
}
