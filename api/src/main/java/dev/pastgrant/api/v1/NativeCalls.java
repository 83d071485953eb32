package dev.pastgrant.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.RequestFacts;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests to the native API calls, each with its record.
 *
 * @param health tells whether the log can be written
 */
record NativeCalls(Calls calls, AsOfGate gate, Health health) {
    private static final String EVENT_SOURCE = "pastgrant.internal";

    /** The name in records of a call to a path or method that no route has. */
    private static final String UNKNOWN_ROUTE = "UnknownRoute";

    /** What the record of a request to a route will say of it. */
    CallFacts facts(AuthenticatedRequest sent, Route route, RouteQuery query) {
        return RequestFacts.of(
                sent.arrival(),
                sent.id(),
                EVENT_SOURCE,
                route.action(),
                sent.region(),
                route.isReadOnly(),
                RecordedParameters.of(route.form(), query.known(), sent.wire().body()));
    }

    CompletableFuture<WireReply> execute(
            AuthenticatedRequest sent, Plan<JsonNode> plan, CallFacts facts, @Nullable AsOf asOf) {
        Call<JsonNode> call =
                new Call<>(
                        sent.signer().credential(),
                        plan.account(),
                        EventIds.next(),
                        facts,
                        asOf,
                        plan.requires(),
                        plan.resources(),
                        plan.work());
        return calls.execute(call).thenApply(outcome -> reply(sent, outcome, asOf));
    }

    private static WireReply reply(
            AuthenticatedRequest sent, CallOutcome<JsonNode> outcome, @Nullable AsOf asOf) {
        return switch (outcome.reply()) {
            case Reply.Answered<JsonNode>(var body, _, _) ->
                    NativeJson.reply(
                            200, body, NativeJson.place(sent.id(), outcome.position(), asOf));
            case Reply.Refused<JsonNode>(var refusal) -> NativeJson.refusal(refusal, sent.id());
        };
    }

    /** Records a request that no route answers. The path is not recorded: it may be anything. */
    CompletableFuture<WireReply> refuseUnrouted(AuthenticatedRequest sent, Refusal refusal) {
        CallFacts facts =
                RequestFacts.of(
                        sent.arrival(),
                        sent.id(),
                        EVENT_SOURCE,
                        UNKNOWN_ROUTE,
                        sent.region(),
                        sent.wire().method().equals("GET"),
                        null);
        return execute(sent, Plan.refuse(sent.requester(null), refusal), facts, null);
    }
}
