package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;

/** Requests as a client would send them, for tests. */
final class WireBytes {
    static final String JSON_1_1 = "application/x-amz-json-1.1";

    private WireBytes() {}

    static WireRequest form(String body) {
        return new WireRequest("POST", "/", "", Map.of(), SdkBytes.fromUtf8String(body));
    }

    static WireRequest json(String target, String body) {
        return new WireRequest(
                "POST",
                "/",
                "",
                Map.of("x-amz-target", List.of(target), "content-type", List.of(JSON_1_1)),
                SdkBytes.fromUtf8String(body));
    }

    static WireRequest rest(String method, String path, String query, String body) {
        return new WireRequest(
                method,
                path,
                query,
                Map.of(),
                SdkBytes.fromByteArray(body.getBytes(StandardCharsets.UTF_8)));
    }

    static Operation operation(Service service, String name) {
        return ServiceModel.of(service).operation(name).orElseThrow();
    }

    static Outcome<SdkRequest, WireError> read(Service service, WireRequest request) {
        return OperationResolver.resolve(service, request).then(Codecs::request);
    }

    /** Reads an IAM request, given without its version. */
    static Outcome<SdkRequest, WireError> iam(String body) {
        return read(Service.IAM, form(body + "&Version=2010-05-08"));
    }

    static SdkRequest value(Outcome<SdkRequest, WireError> parsed) {
        return switch (parsed) {
            case Outcome.Ok(SdkRequest value) -> value;
            case Outcome.Bad(WireError error) -> throw new AssertionError(error);
        };
    }

    static WireError error(Outcome<?, WireError> parsed) {
        return switch (parsed) {
            case Outcome.Ok(Object value) -> throw new AssertionError("was read: " + value);
            case Outcome.Bad(WireError error) -> error;
        };
    }
}
