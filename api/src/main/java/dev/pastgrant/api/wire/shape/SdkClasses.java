package dev.pastgrant.api.wire.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Finds the AWS SDK's request and response classes by name. Each is looked up when it is first
 * needed.
 */
public final class SdkClasses {
    /** The builders found so far. There are at most two for each operation of the models. */
    private static final ConcurrentHashMap<Name, Optional<MethodHandle>> BUILDERS =
            new ConcurrentHashMap<>();

    private static final Pattern ACRONYM = Pattern.compile("(?<=[A-Z])[A-Z]+(?=[A-Z][a-z]|$)");

    private SdkClasses() {}

    static Optional<SdkPojo> newBuilder(Service service, String operation, String suffix) {
        return BUILDERS.computeIfAbsent(new Name(service, operation, suffix), SdkClasses::find)
                .map(SdkClasses::invoke);
    }

    private record Name(Service service, String operation, String suffix) {
        String ofClass() {
            return "software.amazon.awssdk.services."
                    + service.sdkName()
                    + ".model."
                    + className(operation)
                    + suffix;
        }
    }

    /**
     * The SDK's class name for an operation. The SDK's generator writes acronyms as words, such as
     * MfaDevice for MFADevice.
     */
    static String className(String operation) {
        return ACRONYM.matcher(operation).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
    }

    public static Object build(SdkPojo builder) {
        return ((Buildable) builder).build();
    }

    private static Optional<MethodHandle> find(Name name) {
        try {
            Class<?> type = Class.forName(name.ofClass());
            return Optional.of(
                    MethodHandles.publicLookup()
                            .unreflect(type.getMethod("builder"))
                            .asType(MethodType.methodType(SdkPojo.class)));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name.ofClass(), e);
        }
    }

    private static SdkPojo invoke(MethodHandle builder) {
        try {
            return (SdkPojo) builder.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("an SDK builder failed", e);
        }
    }
}
