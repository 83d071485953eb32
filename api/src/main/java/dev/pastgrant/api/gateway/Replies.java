package dev.pastgrant.api.gateway;

import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.ErrorReply;
import dev.pastgrant.api.wire.ErrorTable;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireFault;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors, in the form of the service that was asked, and the headers that every reply carries. */
final class Replies {
    static final String POSITION = "X-Pastgrant-Position";
    static final String AS_OF = "X-Pastgrant-As-Of";

    private Replies() {}

    static WireReply refusal(Service service, Refusal refusal, String requestId) {
        WireFault fault = ErrorTable.of(service, refusal.code());
        return ErrorReply.of(service, fault, refusal.message(), Map.of(), requestId);
    }

    static WireReply error(Service service, WireError error, String requestId) {
        return ErrorReply.of(service, error, requestId);
    }

    static WireReply badSignature(Service service, SignatureError error, String requestId) {
        String code = error.code().wireName();
        WireFault fault =
                ErrorTable.named(service, code)
                        .orElseGet(() -> new WireFault(code, code, error.code().httpStatus()));
        return ErrorReply.of(service, fault, error.message(), Map.of(), requestId);
    }

    /** The log cannot be written, or something is broken: nobody is told more than that. */
    static WireReply failure(Service service, String requestId) {
        return error(
                service,
                new WireError(
                        CommonError.SERVICE_FAILURE,
                        "The request processing has failed because of an unknown error, exception"
                                + " or failure."),
                requestId);
    }

    /** The reply with the position it was computed at, and the moment if it was not the present. */
    static WireReply at(WireReply reply, Position position, @Nullable AsOf asOf) {
        Map<String, String> headers = new HashMap<>(reply.headers());
        headers.put(POSITION, (asOf == null ? position : asOf.position()).toString());
        if (asOf != null) {
            headers.put(AS_OF, asOf.instant().toString());
        }
        return new WireReply(reply.status(), reply.contentType(), headers, reply.body());
    }
}
