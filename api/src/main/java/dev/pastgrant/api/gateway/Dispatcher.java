package dev.pastgrant.api.gateway;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.asof.PositionHeaders;
import dev.pastgrant.api.asof.UnreadableMoment;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.wire.Codecs;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.Constraints;
import dev.pastgrant.api.wire.ErrorTable;
import dev.pastgrant.api.wire.MediaTypes;
import dev.pastgrant.api.wire.OperationCall;
import dev.pastgrant.api.wire.OperationResolver;
import dev.pastgrant.api.wire.ReplyForm;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireReply;
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

    CompletableFuture<WireReply> dispatch(Service service, AuthenticatedRequest request) {
        ErrorForm errors = ErrorForm.of(service, request.wire(), request.id());
        return switch (OperationResolver.resolve(service, request.wire())) {
            case Outcome.Ok(var call) -> new Dispatch(call, request, errors).begin();
            case Outcome.Bad(var error) ->
                    refuseUnserved(
                            request,
                            service.eventSource(),
                            new Refusal(ErrorTable.recorded(error.kind()), error.message()),
                            errors);
        };
    }

    /** Records and refuses a request of a known caller for which there is no operation. */
    CompletableFuture<WireReply> refuseUnserved(
            AuthenticatedRequest sent, String eventSource, Refusal refusal, ErrorForm errors) {
        Plan<SdkPojo> plan = Plan.refuse(sent.requester(null), refusal);
        return calls.execute(Recording.unserved(sent, eventSource, plan))
                .thenApply(outcome ->
                        outcome.reply() instanceof Reply.Refused<SdkPojo>(var refused)
                                ? errors.refusal(refused)
                                : errors.failure());
    }

    private final class Dispatch {
        private final OperationCall call;
        private final AuthenticatedRequest sent;
        private final ErrorForm errors;
        private final Optional<ServedOperation> operation;

        Dispatch(OperationCall call, AuthenticatedRequest sent, ErrorForm errors) {
            this.call = call;
            this.sent = sent;
            this.errors = errors;
            this.operation = services.find(call.operation().service(), call.operation().name());
        }

        CompletableFuture<WireReply> begin() {
            return switch (Codecs.request(call)) {
                case Outcome.Bad(var error) ->
                        operation.isEmpty()
                                ? refuse(notImplemented(), null)
                                : refuse(asRefusal(error), null);
                case Outcome.Ok(var request) -> begin(request);
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
            return switch (sent.moment()) {
                case Outcome.Ok(var moment) -> begin(operation.get(), request, moment);
                case Outcome.Bad(var twice) -> refuse(twice, request);
            };
        }

        private CompletableFuture<WireReply> begin(
                ServedOperation implemented, SdkRequest request, NamedMoment moment) {
            return switch (gate.settle(moment, request.getValueForField("Marker", String.class))) {
                case Outcome.Ok(var asOf) -> carryOut(implemented, request, asOf);
                case Outcome.Bad(var unreadable) -> refuse(unreadable, request);
            };
        }

        private CompletableFuture<WireReply> carryOut(
                ServedOperation implemented, SdkRequest request, @Nullable AsOf asked) {
            Plan<SdkPojo> plan = implemented.plan(request, sent.requester(asked));
            return switch (AsOfGate.of(implemented, plan, asked)) {
                case Outcome.Ok(var asOf) -> execute(plan, request, asOf);
                case Outcome.Bad(var unreadable) -> refuse(unreadable, request);
            };
        }

        private CompletableFuture<WireReply> refuse(Refusal refusal, @Nullable SdkRequest request) {
            return execute(Plan.refuse(sent.requester(null), refusal), request, null);
        }

        private CompletableFuture<WireReply> refuse(UnreadableMoment moment, SdkRequest request) {
            AsOf asOf = moment.asOf();
            return execute(Plan.refuse(sent.requester(asOf), moment.refusal()), request, asOf);
        }

        private <R extends SdkPojo> CompletableFuture<WireReply> execute(
                Plan<R> plan, @Nullable SdkRequest request, @Nullable AsOf asOf) {
            var recording = new Recording(call.operation(), operation, sent);
            return calls.execute(recording.call(plan, request, asOf))
                    .thenApply(outcome -> reply(outcome, asOf));
        }

        private <R extends SdkPojo> WireReply reply(CallOutcome<R> outcome, @Nullable AsOf asOf) {
            WireReply reply =
                    switch (outcome.reply()) {
                        case Reply.Answered<R>(var response, _, _) ->
                                Codecs.reply(call.operation(), response, form(), sent.id());
                        case Reply.Refused<R>(var refusal) -> errors.refusal(refusal);
                    };
            return reply.with(PositionHeaders.and(reply.headers(), outcome.position(), asOf));
        }

        private ReplyForm form() {
            return ReplyForm.of(call.operation().service(), MediaTypes.acceptedBy(sent.wire()));
        }

        private Refusal notImplemented() {
            return new Refusal(
                    SharedError.NOT_IMPLEMENTED,
                    "Pastgrant does not implement " + call.operation().action() + " yet.");
        }

        private static Refusal asRefusal(WireError error) {
            return error.kind() == CommonError.NOT_IMPLEMENTED
                    ? new Refusal(SharedError.NOT_IMPLEMENTED, error.message())
                    : Refusal.validation(error.message());
        }
    }
}
