package dev.pastgrant.api.gateway;

import dev.pastgrant.api.asof.AsOfResolver;
import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.operation.Marker;
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
import dev.pastgrant.domain.call.Work;
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
    private final AsOfResolver moments;

    public Dispatcher(Services services, Calls calls, AsOfResolver moments) {
        this.services = services;
        this.calls = calls;
        this.moments = moments;
    }

    /**
     * Carries out a request whose signature is right.
     *
     * @param request without its as-of prefix
     * @param moment the moment it reads at, as written; none for the present
     */
    CompletableFuture<WireReply> dispatch(
            Service service,
            WireRequest request,
            @Nullable String moment,
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
        private final @Nullable String moment;
        private final Authenticated authenticated;
        private final ReceivedRequest arrival;
        private final String requestId;
        private final Optional<ServedOperation> operation;
        private @Nullable AsOf asOf;

        Dispatch(
                Service service,
                OperationCall call,
                @Nullable String moment,
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
            Optional<Refusal> badMoment = resolve(request);
            return badMoment.isPresent()
                    ? refuse(badMoment.get(), request)
                    : carryOut(operation.get(), request);
        }

        /** Pages of one list are of one moment: the marker's. */
        private Optional<Refusal> resolve(SdkRequest request) {
            if (moment == null) {
                return Optional.empty();
            }
            Optional<AsOf> ofMarker =
                    request.getValueForField("Marker", String.class)
                            .flatMap(Marker::decode)
                            .flatMap(marker -> Optional.ofNullable(marker.asOf()));
            if (ofMarker.isPresent()) {
                asOf = ofMarker.get();
                return moments.isResolved(asOf)
                        ? Optional.empty()
                        : Optional.of(Refusal.validation("Invalid Marker."));
            }
            return switch (moments.resolve(moment)) {
                case AsOfResolver.Resolution.Resolved(var resolved) -> {
                    asOf = resolved;
                    yield Optional.empty();
                }
                case AsOfResolver.Resolution.Refused(var refusal) -> Optional.of(refusal);
            };
        }

        private CompletableFuture<WireReply> carryOut(
                ServedOperation implemented, SdkRequest request) {
            Plan<SdkPojo> plan = implemented.plan(request, requester());
            if (asOf == null || implemented.access() == ServedOperation.Access.READ) {
                return execute(plan, request);
            }
            if (plan.work() instanceof Work.Read<SdkPojo>) {
                asOf = null; // it has no past: GetCallerIdentity answers for now
                return execute(plan, request);
            }
            return refuse(
                    Refusal.validation(
                            "The past cannot be changed: "
                                    + implemented.name()
                                    + " is not a read operation."),
                    request);
        }

        private Requester requester() {
            return new Requester(authenticated.credential(), authenticated.caller(), asOf);
        }

        private CompletableFuture<WireReply> refuse(Refusal refusal, @Nullable SdkRequest request) {
            return execute(Plan.refuse(requester(), refusal), request);
        }

        private <R extends SdkPojo> CompletableFuture<WireReply> execute(
                Plan<R> plan, @Nullable SdkRequest request) {
            var recording = new Recording(call.operation(), operation, authenticated, arrival);
            return calls.execute(recording.call(plan, request, asOf, requestId))
                    .thenApply(this::reply);
        }

        private <R extends SdkPojo> WireReply reply(CallOutcome<R> outcome) {
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
