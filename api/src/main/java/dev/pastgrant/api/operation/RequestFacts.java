package dev.pastgrant.api.operation;

import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import org.jspecify.annotations.Nullable;

/** Gathers what every call record says about its request. */
public final class RequestFacts {
    private static final int USER_AGENT_MAX = 1024;

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
                agent.length() <= USER_AGENT_MAX ? agent : agent.substring(0, USER_AGENT_MAX),
                referer.isEmpty() ? null : referer,
                arrival.header("host", ""),
                arrival.secure(),
                requestParameters);
    }
}
