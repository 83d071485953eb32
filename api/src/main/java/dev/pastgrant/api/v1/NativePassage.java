package dev.pastgrant.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The passage of one request through its route. */
final class NativePassage {
    private final NativeCalls calls;
    private final Route route;
    private final AuthenticatedRequest sent;
    private final RouteQuery query;

    NativePassage(NativeCalls calls, Route route, AuthenticatedRequest sent) {
        this.calls = calls;
        this.route = route;
        this.sent = sent;
        this.query =
                RouteQuery.read(
                        route.query(sent.wire().rawPath(), sent.wire().rawQuery()),
                        route.form().parameters(),
                        sent.isPresigned());
    }

    CompletableFuture<WireReply> carryOut() {
        if (sent.isPresigned() && !route.isReadOnly()) {
            return refuse(
                    new Refusal(
                            SharedError.ACCESS_DENIED,
                            "A presigned URL cannot change anything here, because whoever sees it"
                                    + " can use it again: sign the request in its Authorization"
                                    + " header"));
        }
        Refusal fault = query.fault();
        if (fault != null) {
            return refuse(fault);
        }
        String parameter = query.known().value(RouteForm.AS_OF).orElse(null);
        return switch (sent.moment().then(moment -> moment.or(parameter))) {
            case Outcome.Ok(var moment) -> carryOutAt(moment);
            case Outcome.Bad(var refusal) -> refuse(refusal);
        };
    }

    private CompletableFuture<WireReply> carryOutAt(NamedMoment moment) {
        if (!moment.isNow() && !route.form().hasPast()) {
            return refuse(
                    Refusal.validation(
                            route.isReadOnly()
                                    ? route.target() + " has no past: it takes no moment."
                                    : "The past cannot be changed."));
        }
        return switch (route) {
            case DataRoute data -> ask(data, moment);
            case CallRoute planned ->
                    switch (calls.gate().settle(moment)) {
                        case Outcome.Ok(var asOf) -> plan(planned, asOf);
                        case Outcome.Bad(var unreadable) ->
                                refuse(unreadable.refusal(), unreadable.asOf());
                    };
        };
    }

    private CompletableFuture<WireReply> plan(CallRoute planned, @Nullable AsOf asOf) {
        return execute(planned.plan(sent.requester(asOf), query.known(), sent.wire().body()), asOf);
    }

    /**
     * Asks a data route. Nothing is answered while the log cannot be written, because a refusal
     * could not be recorded.
     */
    private CompletableFuture<WireReply> ask(DataRoute data, NamedMoment moment) {
        if (!calls.health().canRecord()) {
            return CompletableFuture.completedFuture(
                    NativeJson.refusal(
                            new Refusal(SharedError.SERVICE_FAILURE, "The log cannot be written."),
                            sent.id()));
        }
        return data.answer(
                        new DataRoute.Question(
                                sent.signer(),
                                sent.wire().body(),
                                moment,
                                calls.facts(sent, route, query)))
                .thenCompose(result ->
                        switch (result) {
                            case DataRoute.Result.Answered(var json, var position, var asOf) ->
                                    CompletableFuture.completedFuture(
                                            NativeJson.replyWritten(
                                                    json,
                                                    NativeJson.place(sent.id(), position, asOf)));
                            case DataRoute.Result.Refused(var refusal, var asOf) ->
                                    refuse(refusal, asOf);
                        });
    }

    private CompletableFuture<WireReply> refuse(Refusal refusal) {
        return refuse(refusal, null);
    }

    private CompletableFuture<WireReply> refuse(Refusal refusal, @Nullable AsOf asOf) {
        return execute(Plan.refuse(sent.requester(asOf), refusal), asOf);
    }

    private CompletableFuture<WireReply> execute(Plan<JsonNode> plan, @Nullable AsOf asOf) {
        return calls.execute(sent, plan, calls.facts(sent, route, query), asOf);
    }
}
