package dev.pastgrant.api.gateway;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.asof.UnreadableMoment;
import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.Codecs;
import dev.pastgrant.api.wire.Constraints;
import dev.pastgrant.api.wire.Decoded;
import dev.pastgrant.api.wire.OperationCall;
import dev.pastgrant.api.wire.OperationResolver;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** Carries out the operations of AWS's services. */
public final class Dispatcher {
    private final Services services;
    private final Calls calls;
    private final AsOfGate gate;

    public Dispatcher(Services services, Calls calls, AsOfGate gate) {
        this.services = services;
        this.calls = calls;
        this.gate = gate;
    }

    /**
     * Carries out a request whose signature is right.
     *
     * @param request without its as-of prefix
     * @param moment what its path or header names
     */
    CompletableFuture<WireReply> dispatch(
            Service service,
            WireRequest request,
            NamedMoment moment,
            Authenticated authenticated,
            ReceivedRequest arrival,
            String requestId) {
        return switch (OperationResolver.resolve(service, request)) {
            case Decoded.Bad<OperationCall>(var error) ->
                    CompletableFuture.completedFuture(Replies.error(service, error, requestId));
            case Decoded.Ok<OperationCall>(var call) ->
                    new Dispatch(service, call, moment, authenticated, arrival, requestId).begin();
        };
    }

    private final class Dispatch {
        private final Service service;
        private final OperationCall call;
        private final NamedMoment moment;
        private final Authenticated authenticated;
        private final ReceivedRequest arrival;
        private final String requestId;
        private final Optional<ServedOperation> operation;

        Dispatch(
                Service service,
                OperationCall call,
                NamedMoment moment,
                Authenticated authenticated,
                ReceivedRequest arrival,
                String requestId) {
            this.service = service;
            this.call = call;
            this.moment = moment;
            this.authenticated = authenticated;
            this.arrival = arrival;
            this.requestId = requestId;
            this.operation = services.find(service, call.operation().name());
        }

        CompletableFuture<WireReply> begin() {
            return switch (Codecs.request(call)) {
                case Decoded.Bad<SdkRequest>(var error) ->
                        operation.isEmpty()
                                ? refuse(notImplemented(), null)
                                : refuse(asRefusal(error), null);
                case Decoded.Ok<SdkRequest>(var request) -> begin(request);
            };
        }

        private CompletableFuture<WireReply> begin(SdkRequest request) {
            if (operation.isEmpty()) {
                return refuse(notImplemented(), request);
            }
            Optional<WireError> violation = Constraints.check(call.operation(), request);
            if (violation.isPresent()) {
                return refuse(asRefusal(violation.get()), request);
            }
            return switch (gate.settle(moment, request.getValueForField("Marker", String.class))) {
                case Outcome.Ok(var asOf) -> carryOut(operation.get(), request, asOf);
                case Outcome.Bad(var unreadable) -> refuse(unreadable, request);
            };
        }

        private CompletableFuture<WireReply> carryOut(
                ServedOperation implemented, SdkRequest request, @Nullable AsOf asked) {
            Plan<SdkPojo> plan = implemented.plan(request, requester(asked));
            return switch (AsOfGate.of(implemented, plan, asked)) {
                case Outcome.Ok(var asOf) -> execute(plan, request, asOf);
                case Outcome.Bad(var unreadable) -> refuse(unreadable, request);
            };
        }

        private Requester requester(@Nullable AsOf asOf) {
            return new Requester(authenticated.credential(), authenticated.caller(), asOf);
        }

        private CompletableFuture<WireReply> refuse(Refusal refusal, @Nullable SdkRequest request) {
            return execute(Plan.refuse(requester(null), refusal), request, null);
        }

        private CompletableFuture<WireReply> refuse(UnreadableMoment moment, SdkRequest request) {
            AsOf asOf = moment.asOf();
            return execute(Plan.refuse(requester(asOf), moment.refusal()), request, asOf);
        }

        private <R extends SdkPojo> CompletableFuture<WireReply> execute(
                Plan<R> plan, @Nullable SdkRequest request, @Nullable AsOf asOf) {
            var recording = new Recording(call.operation(), operation, authenticated, arrival);
            return calls.execute(recording.call(plan, request, asOf, requestId))
                    .thenApply(outcome -> reply(outcome, asOf));
        }

        private <R extends SdkPojo> WireReply reply(CallOutcome<R> outcome, @Nullable AsOf asOf) {
            WireReply reply =
                    switch (outcome.reply()) {
                        case Reply.Answered<R>(var response, _, _) ->
                                Codecs.reply(call.operation(), response, requestId);
                        case Reply.Refused<R>(var refusal) ->
                                Replies.refusal(service, refusal, requestId);
                    };
            return Replies.at(reply, outcome.position(), asOf);
        }

        private Refusal notImplemented() {
            return new Refusal(
                    SharedError.NOT_IMPLEMENTED,
                    "Pastgrant does not implement " + call.operation().action() + " yet.");
        }

        private static Refusal asRefusal(WireError error) {
            return Refusal.validation(error.message());
        }
    }
}
