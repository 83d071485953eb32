package dev.pastgrant.api.operation;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import org.jspecify.annotations.Nullable;

/** Gathers what every call record says about its request. */
public final class RequestFacts {
    private static final int USER_AGENT_MAX = 1024;

    /** The longest name of a host, with a port (RFC 1035, 2.3.4). */
    private static final int HOST_MAX = 255 + ":65535".length();

    private RequestFacts() {}

    public static CallFacts of(
            ReceivedRequest arrival,
            String requestId,
            String eventSource,
            String eventName,
            String region,
            boolean readOnly,
            @Nullable Json requestParameters) {
        String agent = arrival.header("user-agent", "");
        String referer = arrival.header("referer", "");
        return new CallFacts(
                requestId,
                eventSource,
                eventName,
                region,
                readOnly,
                arrival.remoteAddress(),
                bounded(agent, USER_AGENT_MAX),
                referer.isEmpty() ? null : referer,
                bounded(arrival.header("host", ""), HOST_MAX),
                arrival.secure(),
                requestParameters);
    }

    private static String bounded(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
