package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.pastgrant.domain.collection.PersistentMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a persistent map as a plain one. Only snapshots hold any; events do not. */
final class PersistentMaps extends SimpleModule {
    private static final long serialVersionUID = 1L;

    PersistentMaps() {
        super("persistent maps");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(
                new Serializers.Base() {
                    @Override
                    public @Nullable JsonSerializer<?> findSerializer(
                            SerializationConfig config, JavaType type, BeanDescription bean) {
                        return type.hasRawClass(PersistentMap.class)
                                ? new StdDelegatingSerializer(new Writing(type))
                                : null;
                    }
                });
        context.addDeserializers(
                new Deserializers.Base() {
                    @Override
                    public @Nullable JsonDeserializer<?> findBeanDeserializer(
                            JavaType type, DeserializationConfig config, BeanDescription bean) {
                        return type.hasRawClass(PersistentMap.class)
                                ? new StdDelegatingDeserializer<>(reading(type))
                                : null;
                    }
                });
    }

    private static JavaType plain(TypeFactory types, JavaType type) {
        return types.constructMapType(Map.class, type.containedType(0), type.containedType(1));
    }

    private static final class Writing extends StdConverter<Object, Object> {
        private final JavaType type;

        Writing(JavaType type) {
            this.type = type;
        }

        @Override
        public Object convert(Object map) {
            return ((PersistentMap<?, ?>) map).asMap();
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return plain(types, type);
        }
    }

    private static Converter<Object, Object> reading(JavaType type) {
        return new StdConverter<>() {
            @Override
            public Object convert(Object map) {
                return PersistentMap.copyOf((Map<?, ?>) map);
            }

            @Override
            public JavaType getInputType(TypeFactory types) {
                return plain(types, type);
            }

            @Override
            public JavaType getOutputType(TypeFactory types) {
                return type;
            }
        };
    }
}
