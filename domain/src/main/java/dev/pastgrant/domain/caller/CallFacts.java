package dev.pastgrant.domain.caller;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call before it is carried out.
 *
 * @param requestId the id of the request, which its reply has as well
 * @param eventSource the service's DNS name, such as {@code iam.amazonaws.com}
 * @param eventName the operation
 * @param region the region of the record: {@code us-east-1} for IAM
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
        @Nullable Json requestParameters) {}
