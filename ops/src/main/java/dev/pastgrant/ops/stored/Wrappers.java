package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record that wraps one value ({@code AccountId}, {@code Arn}, {@code Tags}) as that
 * value. A record that wraps a string can also be a key. An event is always written as an object,
 * even if it has a single component.
 */
final class Wrappers extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Wrappers() {
        super("wrappers");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Values());
        context.addKeySerializers(new Keys());
        context.addDeserializers(new ValueReaders());
        context.addKeyDeserializers((type, config, description) -> keyReader(type.getRawClass()));
    }

    private static final class Values extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return Wrapper.isOne(type.getRawClass())
                    ? new StdDelegatingSerializer(new Wrapper(type.getRawClass()).unwrapping())
                    : null;
        }
    }

    private static final class ValueReaders extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return Wrapper.isOne(type.getRawClass())
                    ? new StdDelegatingDeserializer<>(new Wrapper(type.getRawClass()).wrapping())
                    : null;
        }
    }

    private static final class Keys extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return Wrapper.ofString(type.getRawClass())
                    ? new KeyWriter(new Wrapper(type.getRawClass()))
                    : null;
        }
    }

    private static final class KeyWriter extends JsonSerializer<Object> {
        private final Wrapper wrapper;

        KeyWriter(Wrapper wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public void serialize(Object key, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeFieldName((String) wrapper.unwrap(key));
        }
    }

    private static @Nullable KeyDeserializer keyReader(Class<?> type) {
        if (!Wrapper.ofString(type)) {
            return null;
        }
        Wrapper wrapper = new Wrapper(type);
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return wrapper.wrap(key);
            }
        };
    }
}
