package dev.pastgrant.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.wire.FormParameters;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A route whose requests are calls: questions or commands, each with a record of its own.
 *
 * @param target the method and path, such as {@code GET /v1/now}
 * @param action the route's name in records and, after {@code pastgrant:}, in policies
 */
public record CallRoute(
        String target, String action, boolean isReadOnly, RouteForm form, Planner planner)
        implements Route {
    /** Makes the plan of a request. */
    @FunctionalInterface
    public interface Planner {
        Plan<JsonNode> plan(Requester requester, FormParameters query, SdkBytes body);
    }

    Plan<JsonNode> plan(Requester requester, FormParameters query, SdkBytes body) {
        return planner.plan(requester, query, body);
    }
}
