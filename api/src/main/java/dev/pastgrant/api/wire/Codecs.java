package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.SdkClasses;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Converts the requests and replies of any operation between its protocol and the AWS SDK's
 * classes.
 */
public final class Codecs {
    static final String REQUEST_ID_HEADER = "x-amzn-RequestId";

    private Codecs() {}

    /** The request, read but not yet checked against the model's constraints. */
    public static Outcome<SdkRequest, WireError> request(OperationCall call) {
        return call.operation()
                .newRequest()
                .map(builder -> read(builder, call.input()).map(SdkRequest.class::cast))
                .orElseGet(() ->
                        Outcome.bad(
                                new WireError(
                                        CommonError.NOT_IMPLEMENTED,
                                        call.operation().name() + " is not implemented.")));
    }

    /** The reply that carries a response. */
    public static WireReply reply(
            Operation operation, SdkPojo response, ReplyForm form, String requestId) {
        String body =
                switch (form) {
                    case XML -> QueryReplyWriter.response(operation, response, requestId);
                    case JSON_OF_QUERY -> QueryJson.response(operation, response, requestId);
                    case JSON_1_1, REST_JSON -> JsonBody.write(JsonReplyWriter.structure(response));
                };
        return WireReply.of(200, form.contentType(), Map.of(REQUEST_ID_HEADER, requestId), body);
    }

    private static Outcome<Object, WireError> read(SdkPojo builder, OperationCall.Input input) {
        return switch (input) {
            case OperationCall.Form(FormParameters form) -> QueryRequestReader.read(builder, form);
            case OperationCall.Json(SdkBytes body) ->
                    JsonBody.parse(body)
                            .then(object -> JsonRequestReader.fill(builder, object))
                            .map(SdkClasses::build);
            case OperationCall.Rest rest ->
                    RestRequestReader.fill(builder, rest).map(SdkClasses::build);
        };
    }
}
