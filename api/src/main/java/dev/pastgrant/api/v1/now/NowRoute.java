package dev.pastgrant.api.v1.now;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.log.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code GET /v1/now}: the present position and the exact time. A read as of either always gives
 * the present state.
 */
public final class NowRoute {
    private final EventLog log;
    private final InstantSource clock;

    public NowRoute(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    public CallRoute route() {
        return new CallRoute("GET /v1/now", "GetNow", true, (who, _, _) -> plan(who));
    }

    private Plan<JsonNode> plan(Requester requester) {
        return new Plan<>(
                requester.account(),
                _ -> List.of(),
                List.of(),
                new Work.Read<>(_ -> Reply.Answered.of(now())));
    }

    private JsonNode now() {
        Instant now = new LogClock(log, clock).now();
        Position position = log.seal(now);
        ObjectNode node = NativeJson.node();
        node.put("position", position.value());
        node.put("time", now.toString());
        return node;
    }
}
