package dev.pastgrant.ops.eventlog;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of the records of a type. The accessor is what {@code Type::component} would
 * be if it stood in the source, since calling it by reflection costs more than writing the value.
 */
record RecordComponentReader(String name, Type type, Accessor accessor) {
    /** A component's accessor. */
    @FunctionalInterface
    interface Accessor {
        @Nullable Object of(Object instance);
    }

    static List<RecordComponentReader> all(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component ->
                        new RecordComponentReader(
                                component.getName(),
                                component.getGenericType(),
                                accessor(component)))
                .toList();
    }

    private static Accessor accessor(RecordComponent component) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle handle = lookup.unreflect(component.getAccessor());
            return (Accessor)
                    LambdaMetafactory.metafactory(
                                    lookup,
                                    "of",
                                    MethodType.methodType(Accessor.class),
                                    MethodType.methodType(Object.class, Object.class),
                                    handle,
                                    handle.type().wrap())
                            .getTarget()
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read `" + component + "`", e);
        }
    }

    @Nullable Object of(Object instance) {
        return accessor.of(instance);
    }
}
