package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.log.StreamRevisions;

/**
 * The one place that defines how values become JSON in the log. Equal events give equal bytes:
 * components in order of declaration, map entries in order of their keys, nulls written out,
 * everything in ASCII (which also keeps a lone surrogate that UTF-8 could not). Reading is strict:
 * a missing or unknown component is an error, since a changed shape has a version of its own.
 */
public final class StoredJson {
    public static final JsonMapper MAPPER =
            numbersAsWritten(factory())
                    .addModule(new JavaTimeModule())
                    .addModule(new Wrappers())
                    .addModule(new PersistentMaps())
                    .addMixIn(Directory.class, StoredDirectory.class)
                    .addModule(
                            new SimpleModule("json text")
                                    .addSerializer(Json.class, new JsonText.Writer())
                                    .addDeserializer(Json.class, new JsonText.Reader()))
                    .addModule(
                            new SimpleModule("revisions")
                                    .addSerializer(
                                            StreamRevisions.class, new RevisionsJson.Writer())
                                    .addDeserializer(
                                            StreamRevisions.class, new RevisionsJson.Reader()))
                    .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private StoredJson() {}

    /** The factory. Its buffers are shared by all threads, since many short-lived threads write. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();
    }

    /** A mapper whose trees keep the digits of every number. */
    static JsonMapper.Builder numbersAsWritten(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }
}
