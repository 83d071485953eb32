package dev.pastgrant.domain.caller;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call before it is carried out.
 *
 * @param requestId the id of the request, which its reply has as well
 * @param eventSource the service's DNS name, such as {@code iam.amazonaws.com}
 * @param eventName the operation
 * @param region the region of the record: for IAM that of its partition, such as {@code us-east-1}
 * @param readOnly whether CloudTrail calls the operation read-only
 * @param referer the Referer header; null if the client did not send it
 * @param host the Host header; null if the client did not send it
 * @param secureTransport whether the call came over TLS
 * @param requestParameters the parameters without secrets; null where CloudTrail writes null
 */
public record CallFacts(
        String requestId,
        String eventSource,
        String eventName,
        String region,
        boolean readOnly,
        String sourceIpAddress,
        String userAgent,
        @Nullable String referer,
        @Nullable String host,
        boolean secureTransport,
        @Nullable Json requestParameters) {
    /** The beginning of what a signature is told by, in a URL or in an Authorization header. */
    private static final Pattern SIGNATURE =
            Pattern.compile("x-amz-|signature=|credential=", Pattern.CASE_INSENSITIVE);

    /**
     * What is recorded of them. A record must not hold anything that can be replayed. The Referer
     * is left out, since it may be a presigned URL or have a password in it, and CloudTrail does
     * not record it. A user agent is recorded as it was sent, up to a signature in it.
     */
    public CallFacts recorded() {
        Matcher signed = SIGNATURE.matcher(userAgent);
        boolean isSigned = signed.find();
        return referer == null && !isSigned
                ? this
                : new CallFacts(
                        requestId,
                        eventSource,
                        eventName,
                        region,
                        readOnly,
                        sourceIpAddress,
                        isSigned ? userAgent.substring(0, signed.start()) + "****" : userAgent,
                        null,
                        host,
                        secureTransport,
                        requestParameters);
    }
}
