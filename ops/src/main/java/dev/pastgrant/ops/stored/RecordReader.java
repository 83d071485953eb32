package dev.pastgrant.ops.stored;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all components of the records of a type at once. One handle calls all accessors, since
 * calling each by reflection costs more than writing its value.
 */
final class RecordReader {
    private final MethodHandle components;

    private RecordReader(MethodHandle components) {
        this.components = components;
    }

    static RecordReader of(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        int count = components.size();
        MethodHandle all =
                MethodHandles.identity(Object[].class)
                        .asCollector(Object[].class, count)
                        .asType(
                                MethodType.genericMethodType(count)
                                        .changeReturnType(Object[].class));
        MethodHandle[] accessors =
                components.stream().map(RecordReader::accessor).toArray(MethodHandle[]::new);
        return new RecordReader(
                MethodHandles.permuteArguments(
                        MethodHandles.filterArguments(all, 0, accessors),
                        MethodType.methodType(Object[].class, Object.class),
                        new int[count]));
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.genericMethodType(1));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("`" + component + "` is not public", e);
        }
    }

    /** The components of a record, in the order of declaration. */
    @Nullable Object[] of(Object instance) {
        try {
            return (Object[]) components.invokeExact(instance);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("an accessor threw what it does not declare", e);
        }
    }
}
