package dev.pastgrant.api.gateway;

import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.ErrorReply;
import dev.pastgrant.api.wire.ErrorTable;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireFault;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Map;

/**
 * The form that the errors of one request have on the wire.
 *
 * @param service the service whose form is used
 */
record ErrorForm(Service service, String requestId) {
    /**
     * A guess at the form while the service is not known: JSON if the client seems to use it,
     * otherwise IAM's XML.
     */
    static ErrorForm guess(ReceivedRequest arrival, String requestId) {
        return new ErrorForm(guess(arrival), requestId);
    }

    private static Service guess(ReceivedRequest arrival) {
        String target = arrival.header("x-amz-target", "");
        if (target.startsWith("AWSOrganizations")) {
            return Service.ORGANIZATIONS;
        }
        if (!target.isEmpty()) {
            return Service.CLOUDTRAIL;
        }
        return arrival.header("authorization", "").contains("/access-analyzer/")
                ? Service.ACCESS_ANALYZER
                : Service.IAM;
    }

    WireReply refusal(Refusal refusal) {
        return reply(ErrorTable.of(service, refusal.code()), refusal.message());
    }

    WireReply error(WireError error) {
        return ErrorReply.of(service, error, requestId);
    }

    WireReply badSignature(SignatureError error) {
        String code = error.code().wireName();
        WireFault fault =
                ErrorTable.named(service, code)
                        .orElseGet(() -> new WireFault(code, code, error.code().httpStatus()));
        return reply(fault, error.message());
    }

    /**
     * The reply when the log cannot be written or something is broken. It tells the client no more
     * than that.
     */
    WireReply failure() {
        return error(
                new WireError(
                        CommonError.SERVICE_FAILURE,
                        "The request processing has failed because of an unknown error, exception"
                                + " or failure."));
    }

    private WireReply reply(WireFault fault, String message) {
        return ErrorReply.of(service, fault, message, Map.of(), requestId);
    }
}
