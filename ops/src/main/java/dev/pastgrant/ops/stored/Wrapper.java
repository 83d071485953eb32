package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.pastgrant.domain.account.AccountSettings;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.StreamRevisions;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A record with a single component, treated as that component. */
final class Wrapper {
    private final Class<?> type;
    private final RecordComponent component;
    private final RecordReader reader;
    private final Constructor<?> constructor;

    Wrapper(Class<?> type) {
        this.type = type;
        this.component = type.getRecordComponents()[0];
        this.reader = RecordReader.of(type);
        try {
            this.constructor = type.getDeclaredConstructor(component.getType());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
    }

    /**
     * Whether values of the type are written as the value that they wrap. Settings are not, since
     * their one value may be null, and null would be read as no settings.
     */
    static boolean isOne(Class<?> type) {
        return type.isRecord()
                && type != Json.class
                && type != StreamRevisions.class
                && type != AccountSettings.class
                && !LogEvent.class.isAssignableFrom(type)
                && type.getRecordComponents().length == 1;
    }

    static boolean ofString(Class<?> type) {
        return isOne(type) && type.getRecordComponents()[0].getType() == String.class;
    }

    Type wrapped() {
        return component.getGenericType();
    }

    @Nullable Object unwrap(Object wrapper) {
        return reader.of(wrapper)[0];
    }

    Object wrap(Object value) {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    Converter<Object, Object> unwrapping() {
        return new StdConverter<>() {
            @Override
            public @Nullable Object convert(Object wrapper) {
                return unwrap(wrapper);
            }

            @Override
            public JavaType getInputType(TypeFactory types) {
                return types.constructType(type);
            }

            @Override
            public JavaType getOutputType(TypeFactory types) {
                return types.constructType(wrapped());
            }
        };
    }

    Converter<Object, Object> wrapping() {
        return new StdConverter<>() {
            @Override
            public Object convert(Object value) {
                return wrap(value);
            }

            @Override
            public JavaType getInputType(TypeFactory types) {
                return types.constructType(wrapped());
            }

            @Override
            public JavaType getOutputType(TypeFactory types) {
                return types.constructType(type);
            }
        };
    }
}
