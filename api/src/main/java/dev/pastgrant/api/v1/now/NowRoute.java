package dev.pastgrant.api.v1.now;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code GET /v1/now}: the present position of the caller's account and the exact time. A read as
 * of either always gives the present state of that account.
 */
public final class NowRoute {
    private final EventLog log;
    private final InstantSource clock;

    public NowRoute(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    public CallRoute route() {
        return new CallRoute(
                "GET /v1/now",
                "GetNow",
                true,
                RouteForm.of("The position of the caller's account, and the exact time.")
                        .answer(
                                RouteField.field(
                                                "position",
                                                "integer",
                                                "of the last change of the account")
                                        .required(),
                                RouteField.field("time", "string", "an instant in UTC").required())
                        .withoutPast(),
                (who, _, _) -> plan(who));
    }

    private Plan<JsonNode> plan(Requester requester) {
        return Plan.read(
                requester,
                _ -> RequirementBuilder.permission("pastgrant:GetNow").done(),
                view -> Reply.Answered.of(now(view)));
    }

    private JsonNode now(View view) {
        Instant now = new LogClock(log, clock).now();
        log.seal(now);
        ObjectNode node = NativeJson.node();
        node.put("position", view.position().value());
        node.put("time", now.toString());
        return node;
    }
}
