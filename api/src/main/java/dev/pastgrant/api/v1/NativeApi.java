package dev.pastgrant.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.RequestFacts;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The native HTTP API, under {@code /v1}. */
public final class NativeApi {
    /** The service for which its requests are signed, and the prefix of its actions. */
    public static final String SIGNING_NAME = "pastgrant";

    private static final String EVENT_SOURCE = "pastgrant.internal";

    /**
     * The longest body that is answered on the event loop. Longer ones would keep others waiting.
     */
    private static final int AT_ONCE_OCTETS_MAX = 32 * 1024;

    private final Map<String, Route> routes;
    private final Calls calls;
    private final AsOfGate gate;
    private final BooleanSupplier healthy;

    /**
     * Makes the API of these routes.
     *
     * @param healthy true while the log can be written
     */
    public NativeApi(
            List<? extends Route> routes, Calls calls, AsOfGate gate, BooleanSupplier healthy) {
        this.routes =
                routes.stream()
                        .collect(Collectors.toUnmodifiableMap(Route::target, route -> route));
        this.calls = calls;
        this.gate = gate;
        this.healthy = healthy;
    }

    /**
     * The reply to {@code GET /v1/health}, which needs no signature; empty for any other request.
     */
    public Optional<WireReply> withoutSignature(WireRequest request) {
        if (!request.method().equals("GET") || !request.rawPath().equals("/v1/health")) {
            return Optional.empty();
        }
        return Optional.of(
                healthy.getAsBoolean()
                        ? NativeJson.reply(200, Map.of("status", "ok"), Map.of())
                        : NativeJson.reply(
                                503, Map.of("status", "the log cannot be written"), Map.of()));
    }

    /** Whether a request can be answered from memory, judged by its target and length alone. */
    public boolean answersAtOnce(WireRequest request) {
        return request.rawQuery().isEmpty()
                && request.body().asByteArrayUnsafe().length <= AT_ONCE_OCTETS_MAX
                && routes.get(target(request)) instanceof DataRoute;
    }

    private static String target(WireRequest request) {
        return request.method() + " " + request.rawPath();
    }

    /** Carries out a request. */
    public CompletableFuture<WireReply> answer(AuthenticatedRequest request) {
        Route route = routes.get(target(request.wire()));
        if (route == null) {
            return done(NativeJson.error(404, "NotFound", "there is nothing here", request.id()));
        }
        return switch (FormParameters.parseUriQuery(request.wire().rawQuery())) {
            case Outcome.Ok(var query) -> new Passage(route, query, request).carryOut();
            case Outcome.Bad(var error) ->
                    done(NativeJson.error(400, "ValidationError", error.message(), request.id()));
        };
    }

    private final class Passage {
        private final Route route;
        private final FormParameters query;
        private final AuthenticatedRequest sent;

        Passage(Route route, FormParameters query, AuthenticatedRequest sent) {
            this.route = route;
            this.query = query;
            this.sent = sent;
        }

        CompletableFuture<WireReply> carryOut() {
            return switch (sent.moment().or(query.value("asOf").orElse(null))) {
                case Outcome.Ok(var moment) -> carryOutAt(moment);
                case Outcome.Bad(var refusal) -> refuse(refusal, null);
            };
        }

        private CompletableFuture<WireReply> carryOutAt(NamedMoment moment) {
            return switch (route) {
                case DataRoute data -> ask(data, moment);
                case CallRoute planned ->
                        switch (gate.settle(moment, planned.isReadOnly())) {
                            case Outcome.Ok(var asOf) -> plan(planned, asOf);
                            case Outcome.Bad(var unreadable) ->
                                    refuse(unreadable.refusal(), unreadable.asOf());
                        };
            };
        }

        private CompletableFuture<WireReply> plan(CallRoute planned, @Nullable AsOf asOf) {
            return execute(planned.plan(sent.requester(asOf), query, sent.wire().body()), asOf);
        }

        /**
         * Asks a data route. Nothing is answered while the log cannot be written, because a refusal
         * could not be recorded.
         */
        private CompletableFuture<WireReply> ask(DataRoute data, NamedMoment moment) {
            if (!healthy.getAsBoolean()) {
                return done(
                        NativeJson.refusal(
                                new Refusal(
                                        SharedError.SERVICE_FAILURE, "The log cannot be written."),
                                sent.id()));
            }
            return data.answer(
                            new DataRoute.Question(
                                    sent.signer(), sent.wire().body(), moment, facts()))
                    .thenCompose(result ->
                            switch (result) {
                                case DataRoute.Result.Answered(var json, var position, var asOf) ->
                                        done(
                                                NativeJson.replyWritten(
                                                        json,
                                                        NativeJson.place(
                                                                sent.id(), position, asOf)));
                                case DataRoute.Result.Refused(var refusal, var asOf) ->
                                        refuse(refusal, asOf);
                            });
        }

        private CompletableFuture<WireReply> refuse(Refusal refusal, @Nullable AsOf asOf) {
            return execute(Plan.refuse(sent.requester(asOf), refusal), asOf);
        }

        private CompletableFuture<WireReply> execute(Plan<JsonNode> plan, @Nullable AsOf asOf) {
            Call<JsonNode> call =
                    new Call<>(
                            sent.signer().credential(),
                            plan.account(),
                            EventIds.next(),
                            facts(),
                            asOf,
                            plan.requires(),
                            plan.resources(),
                            plan.work());
            return calls.execute(call).thenApply(outcome -> reply(outcome, asOf));
        }

        private CallFacts facts() {
            return RequestFacts.of(
                    sent.arrival(),
                    sent.id(),
                    EVENT_SOURCE,
                    route.action(),
                    sent.region(),
                    route.isReadOnly(),
                    parameters());
        }

        private @Nullable Json parameters() {
            if (query.parameters().isEmpty()) {
                return null;
            }
            return NativeJson.object(fields ->
                    query.parameters().forEach(pair -> fields.put(pair.name(), pair.value())));
        }

        private WireReply reply(CallOutcome<JsonNode> outcome, @Nullable AsOf asOf) {
            return switch (outcome.reply()) {
                case Reply.Answered<JsonNode>(var body, _, _) ->
                        NativeJson.reply(
                                200, body, NativeJson.place(sent.id(), outcome.position(), asOf));
                case Reply.Refused<JsonNode>(var refusal) -> NativeJson.refusal(refusal, sent.id());
            };
        }
    }

    private static CompletableFuture<WireReply> done(WireReply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
