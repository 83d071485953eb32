package dev.pastgrant.api.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.wire.FormParameters;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One thing that the native API can be asked.
 *
 * @param target method and path, such as {@code GET /v1/now}
 * @param action its name in records and, after {@code pastgrant:}, in policies
 */
public record PlatformRoute(String target, String action, boolean isReadOnly, Planner planner) {
    /** Makes the plan of a request. */
    @FunctionalInterface
    public interface Planner {
        Plan<JsonNode> plan(Requester requester, FormParameters query, SdkBytes body);
    }

    Plan<JsonNode> plan(Requester requester, FormParameters query, SdkBytes body) {
        return planner.plan(requester, query, body);
    }
}
