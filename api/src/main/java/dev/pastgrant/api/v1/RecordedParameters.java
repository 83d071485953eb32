package dev.pastgrant.api.v1;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.domain.caller.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The requestParameters of a native call: what its route knows and records show. */
final class RecordedParameters {
    private RecordedParameters() {}

    /** The parameters, as far as the request has them; null if it has none. */
    static @Nullable Json of(RouteForm form, FormParameters known, SdkBytes body) {
        ObjectNode shown = NativeJson.node();
        known.parameters().forEach(parameter -> shown.put(parameter.name(), parameter.value()));
        if (form.body().stream().anyMatch(RouteField::isRecorded)) {
            JsonNode sent = parsed(body);
            form.body().stream()
                    .filter(field -> field.isRecorded() && sent.path(field.name()).isTextual())
                    .forEach(field -> shown.set(field.name(), sent.get(field.name())));
        }
        return shown.isEmpty() ? null : new Json(shown.toString());
    }

    /** The body; null, as JSON writes it, if the body is not JSON. */
    private static JsonNode parsed(SdkBytes body) {
        try {
            return NativeJson.MAPPER.readTree(body.asByteArrayUnsafe());
        } catch (JacksonException notJson) {
            return NativeJson.MAPPER.nullNode();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", impossible);
        }
    }
}
