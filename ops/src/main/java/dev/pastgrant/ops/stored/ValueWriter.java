package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.StreamRevisions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one type exactly as {@link StoredJson} does, but without inspecting each
 * value's type. This is worth while because every command writes two events before it is answered.
 * Jackson writes the types that only few events have, and does all reading.
 */
@FunctionalInterface
interface ValueWriter {
    void write(Object value, JsonBytes out);

    /** Writes a value, or {@code null} if it is null. */
    default void writeOrNull(@Nullable Object value, JsonBytes out) {
        if (value == null) {
            out.add("null");
        } else {
            write(value, out);
        }
    }

    static ValueWriter of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return ofList(of(list.getActualTypeArguments()[0]));
        }
        return type instanceof Class<?> plain ? ofClass(plain) : byJackson(type);
    }

    private static ValueWriter ofClass(Class<?> type) {
        if (type == String.class) {
            return (value, out) -> out.addString((String) value);
        }
        if (type == Instant.class) {
            return (value, out) -> out.addInstant((Instant) value);
        }
        if (type == UUID.class) {
            return (value, out) -> out.add('"').add(value.toString()).add('"');
        }
        if (type == long.class || type == Long.class || type == int.class) {
            return (value, out) -> out.add(value.toString());
        }
        if (type == boolean.class) {
            return (value, out) -> out.add((Boolean) value ? "true" : "false");
        }
        if (type == Json.class) {
            return ofJson();
        }
        if (type == StreamRevisions.class) {
            return (value, out) -> RevisionsJson.write((StreamRevisions) value, out);
        }
        if (Wrapper.isOne(type)) {
            return ofWrapper(type);
        }
        return type.isRecord() ? RecordWriter.of(type) : byJackson(type);
    }

    private static ValueWriter ofWrapper(Class<?> type) {
        Wrapper wrapper = new Wrapper(type);
        ValueWriter wrapped = of(wrapper.wrapped());
        return (value, out) -> wrapped.writeOrNull(wrapper.unwrap(value), out);
    }

    private static ValueWriter ofList(ValueWriter element) {
        return (value, out) -> {
            out.add('[');
            boolean isFirst = true;
            for (Object each : (List<?>) value) {
                if (!isFirst) {
                    out.add(',');
                }
                isFirst = false;
                element.writeOrNull(each, out);
            }
            out.add(']');
        };
    }

    private static ValueWriter ofJson() {
        ValueWriter other = byJackson(Json.class);
        return (value, out) -> {
            String text = ((Json) value).text();
            if (JsonText.isNestedAsIs(text)) {
                out.add(text);
            } else {
                other.write(value, out);
            }
        };
    }

    private static ValueWriter byJackson(Type type) {
        JavaType javaType = StoredJson.MAPPER.constructType(type);
        ObjectWriter writer = StoredJson.MAPPER.writerFor(javaType);
        return (value, out) -> {
            try {
                out.add(writer.writeValueAsBytes(value));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("cannot write a " + javaType, e);
            }
        };
    }
}
