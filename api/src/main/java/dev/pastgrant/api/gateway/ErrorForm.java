package dev.pastgrant.api.gateway;

import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.signature.CredentialHint;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.v1.NativeApi;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.ErrorReply;
import dev.pastgrant.api.wire.ErrorTable;
import dev.pastgrant.api.wire.ForeignError;
import dev.pastgrant.api.wire.MediaTypes;
import dev.pastgrant.api.wire.ReplyForm;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireFault;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Map;
import java.util.regex.Pattern;

/** The form that the errors of one request have on the wire. */
sealed interface ErrorForm {
    String requestId();

    Pattern SERVICE_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    WireReply refusal(Refusal refusal);

    WireReply error(WireError error);

    WireReply badSignature(SignatureError error);

    /** The form of a service's errors for the client that sent this request. */
    static ErrorForm of(Service service, WireRequest request, String requestId) {
        ReplyForm form = ReplyForm.of(service, MediaTypes.acceptedBy(request));
        return new OfService(service, form, requestId);
    }

    /**
     * The form before the caller and its service are known for certain: that of the service which
     * the signature names, or which the client otherwise seems to speak to. IAM's if nothing tells.
     */
    static ErrorForm guess(ReceivedRequest arrival, String requestId) {
        WireRequest wire = arrival.wire();
        String named = CredentialHint.service(arrival.header("authorization", ""), wire.rawQuery());
        if (isForeign(named)) {
            return new OfForeignService(named, wire, requestId);
        }
        boolean isNative =
                named.equals(NativeApi.SIGNING_NAME)
                        || (named.isEmpty() && NativeApi.isPath(wire.rawPath()));
        return isNative
                ? new OfNativeApi(requestId)
                : of(Service.signedAs(named).orElseGet(() -> unsigned(arrival)), wire, requestId);
    }

    /** Whether a signature names a service that is not served, in letters that names have. */
    private static boolean isForeign(String named) {
        return SERVICE_NAME.matcher(named).matches()
                && !named.equals(NativeApi.SIGNING_NAME)
                && Service.signedAs(named).isEmpty();
    }

    private static Service unsigned(ReceivedRequest arrival) {
        String target = arrival.header("x-amz-target", "");
        if (target.startsWith("AWSOrganizations")) {
            return Service.ORGANIZATIONS;
        }
        return target.isEmpty() ? Service.IAM : Service.CLOUDTRAIL;
    }

    /**
     * The reply when the log cannot be written or something is broken. It tells the client no more
     * than that.
     */
    default WireReply failure() {
        return error(
                new WireError(
                        CommonError.SERVICE_FAILURE,
                        "The request processing has failed because of an unknown error, exception"
                                + " or failure."));
    }

    /** The errors of one of AWS's services. */
    record OfService(Service service, ReplyForm form, String requestId) implements ErrorForm {
        @Override
        public WireReply refusal(Refusal refusal) {
            return reply(ErrorTable.of(service, refusal.code()), refusal.message());
        }

        @Override
        public WireReply error(WireError error) {
            return ErrorReply.of(service, error, form, requestId);
        }

        @Override
        public WireReply badSignature(SignatureError error) {
            String code = error.code().wireName();
            WireFault fault =
                    ErrorTable.named(service, code)
                            .orElseGet(() -> new WireFault(code, code, error.code().httpStatus()));
            return reply(fault, error.message());
        }

        private WireReply reply(WireFault fault, String message) {
            return ErrorReply.of(service, fault, message, Map.of(), form, requestId);
        }
    }

    /**
     * The errors of a service that is not served. Whatever is wrong with such a request besides,
     * its client has to learn first that it speaks to another server than it means to.
     */
    record OfForeignService(String service, WireRequest request, String requestId)
            implements ErrorForm {
        @Override
        public WireReply refusal(Refusal refusal) {
            return notServed();
        }

        @Override
        public WireReply error(WireError error) {
            return notServed();
        }

        @Override
        public WireReply badSignature(SignatureError error) {
            return notServed();
        }

        private WireReply notServed() {
            return ForeignError.of(service, request, requestId);
        }
    }

    /** The errors of the native API. */
    record OfNativeApi(String requestId) implements ErrorForm {
        @Override
        public WireReply refusal(Refusal refusal) {
            return NativeJson.refusal(refusal, requestId);
        }

        @Override
        public WireReply error(WireError error) {
            WireFault fault = ErrorTable.ofNativeApi(error.kind());
            return NativeJson.error(fault.status(), fault.code(), error.message(), requestId);
        }

        @Override
        public WireReply badSignature(SignatureError error) {
            SignatureError.Code code = error.code();
            return NativeJson.error(code.httpStatus(), code.wireName(), error.message(), requestId);
        }
    }
}
