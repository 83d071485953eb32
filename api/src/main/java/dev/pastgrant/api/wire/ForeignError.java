package dev.pastgrant.api.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The reply to a request for a service of AWS's that is not served here, in the form that its
 * clients read: that of S3, of EC2, of the other XML services, or JSON.
 */
public final class ForeignError {
    /** SDKs do not try a request again that got this status. */
    private static final int STATUS = 501;

    private static final String CODE = "NotImplemented";
    private static final String XML = "text/xml";
    private static final String JSON = "application/json";
    private static final Set<String> LIKE_S3 = Set.of("s3", "s3express", "s3-outposts");
    private static final Set<String> XML_BY_PATH = Set.of("route53", "cloudfront", "s3-control");

    private ForeignError() {}

    /** What a client is told. */
    public static String message(String service) {
        return "'"
                + service
                + "' is not served here: this is Pastgrant, which serves IAM, STS and CloudTrail."
                + " Give calls of other services another endpoint.";
    }

    /**
     * The reply.
     *
     * @param service the name that the request was signed for
     */
    public static WireReply of(String service, WireRequest request, String requestId) {
        String message = message(service);
        if (LIKE_S3.contains(service)) {
            return xml(bare(message, requestId), requestId);
        }
        if (service.equals("ec2")) {
            return xml(ofEc2(message, requestId), requestId);
        }
        String type = type(request);
        boolean isForm = type.startsWith("application/x-www-form-urlencoded");
        return isForm || XML_BY_PATH.contains(service)
                ? xml(wrapped(message, requestId), requestId)
                : json(type, message, requestId);
    }

    private static String type(WireRequest request) {
        List<String> types = request.headers().getOrDefault("content-type", List.of());
        return types.isEmpty() ? "" : types.getFirst().toLowerCase(Locale.ROOT);
    }

    private static Xml error(Xml xml, String message) {
        return xml.element("Code", CODE).element("Message", message);
    }

    private static String bare(String message, String requestId) {
        return error(new Xml().open("Error"), message)
                .element("RequestId", requestId)
                .close("Error")
                .toString();
    }

    private static String ofEc2(String message, String requestId) {
        return error(new Xml().open("Response").open("Errors").open("Error"), message)
                .close("Error")
                .close("Errors")
                .element("RequestID", requestId)
                .close("Response")
                .toString();
    }

    private static String wrapped(String message, String requestId) {
        return error(
                        new Xml().open("ErrorResponse").open("Error").element("Type", "Sender"),
                        message)
                .close("Error")
                .element("RequestId", requestId)
                .close("ErrorResponse")
                .toString();
    }

    private static WireReply xml(String body, String requestId) {
        return WireReply.of(STATUS, XML, Map.of(Codecs.REQUEST_ID_HEADER, requestId), body);
    }

    /** JSON for the clients of AWS's JSON protocols, which look for the code in either place. */
    private static WireReply json(String asked, String message, String requestId) {
        String body =
                JsonBody.write(
                        JsonBody.MAPPER
                                .createObjectNode()
                                .put("__type", CODE)
                                .put("message", message)
                                .put("Message", message));
        return new WireReply(
                STATUS,
                asked.startsWith("application/x-amz-json-") ? asked : JSON,
                Map.of(Codecs.REQUEST_ID_HEADER, requestId, "x-amzn-ErrorType", CODE),
                SdkBytes.fromUtf8String(body));
    }
}
