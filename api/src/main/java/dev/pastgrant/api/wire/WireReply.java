package dev.pastgrant.api.wire;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** An HTTP reply. Its headers have the request id and, for JSON errors, the type of the error. */
public record WireReply(
        int status, String contentType, Map<String, String> headers, SdkBytes body) {
    /** A reply whose body is text. It is sent in UTF-8. */
    public static WireReply of(
            int status, String contentType, Map<String, String> headers, String body) {
        return new WireReply(status, contentType, headers, SdkBytes.fromUtf8String(body));
    }

    /** The same reply with one more header. */
    public WireReply and(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return with(all);
    }

    /** The same reply with these headers in place of its own. */
    public WireReply with(Map<String, String> others) {
        return new WireReply(status, contentType, others, body);
    }
}
