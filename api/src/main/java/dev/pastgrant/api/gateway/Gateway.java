package dev.pastgrant.api.gateway;

import dev.pastgrant.api.asof.AsOfPath;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.Authentication;
import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.signature.CredentialHint;
import dev.pastgrant.api.signature.Extracted;
import dev.pastgrant.api.signature.HeaderFields;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.api.v1.NativeApi;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The one door: checks the signature, finds the moment and the service, and passes the request on.
 */
public final class Gateway {
    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

    private final Authenticator authenticator;
    private final Dispatcher dispatcher;
    private final NativeApi platform;

    public Gateway(Authenticator authenticator, Dispatcher dispatcher, NativeApi platform) {
        this.authenticator = authenticator;
        this.dispatcher = dispatcher;
        this.platform = platform;
    }

    /** Answers a request. May block. Never fails: what goes wrong becomes a reply. */
    public CompletableFuture<WireReply> answer(ReceivedRequest arrival) {
        String requestId = requestId();
        try {
            return admit(arrival, requestId)
                    .exceptionally(failure -> broken(failure, arrival, requestId));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(broken(failure, arrival, requestId));
        }
    }

    /** Whether the request is answered from memory, without waiting for a disk or anybody. */
    public boolean answersAtOnce(ReceivedRequest arrival) {
        return platform.answersAtOnce(arrival.wire())
                && !arrival.wire().headers().containsKey(NamedMoment.HEADER)
                && authenticator.isAtHand(
                        CredentialHint.accessKeyId(arrival.header("authorization", "")));
    }

    private static String requestId() {
        return EventIds.next().toString();
    }

    /** The reply to a body that is larger than any request may be. */
    public WireReply tooLarge(ReceivedRequest arrival) {
        return Replies.error(
                guess(arrival),
                new WireError(
                        CommonError.REQUEST_ENTITY_TOO_LARGE, "Request must be smaller than 1 MiB"),
                requestId());
    }

    private static WireReply broken(Throwable failure, ReceivedRequest arrival, String requestId) {
        LOG.log(System.Logger.Level.ERROR, "request " + requestId + " failed", failure);
        return Replies.failure(guess(arrival), requestId);
    }

    private CompletableFuture<WireReply> admit(ReceivedRequest arrival, String requestId) {
        WireRequest wire = arrival.wire();
        Optional<WireReply> open = platform.withoutSignature(wire);
        if (open.isPresent()) {
            return done(open.get());
        }
        Extracted<SignedRequest> signed =
                SignedRequest.read(
                        wire.method(),
                        arrival.target(),
                        HeaderFields.of(wire.headers()),
                        wire.body().asByteArrayUnsafe());
        return switch (signed) {
            case Extracted.Refused<SignedRequest>(var error) ->
                    done(Replies.badSignature(guess(arrival), error, requestId));
            case Extracted.Accepted<SignedRequest>(var request) ->
                    switch (authenticator.authenticate(request)) {
                        case Authentication.BadSignature(var error) ->
                                done(Replies.badSignature(guess(arrival), error, requestId));
                        case Authentication.BadCredential(var refusal) ->
                                done(Replies.refusal(guess(arrival), refusal, requestId));
                        case Authenticated authenticated ->
                                route(arrival, authenticated, requestId);
                    };
        };
    }

    private CompletableFuture<WireReply> route(
            ReceivedRequest arrival, Authenticated authenticated, String requestId) {
        AsOfPath path = AsOfPath.of(authenticated.path());
        WireRequest wire = arrival.wire();
        List<String> headers = wire.headers().getOrDefault(NamedMoment.HEADER, List.of());
        WireRequest request =
                new WireRequest(
                        wire.method(), path.rest(), wire.rawQuery(), wire.headers(), wire.body());
        return switch (NamedMoment.of(path, headers)) {
            case Outcome.Ok(var moment) -> pass(request, moment, authenticated, arrival, requestId);
            case Outcome.Bad(var refusal) ->
                    done(Replies.refusal(guess(arrival), refusal, requestId));
        };
    }

    private CompletableFuture<WireReply> pass(
            WireRequest request,
            NamedMoment moment,
            Authenticated authenticated,
            ReceivedRequest arrival,
            String requestId) {
        String signedFor = authenticated.signature().service();
        if (signedFor.equals(NativeApi.SIGNING_NAME)) {
            return platform.answer(request, moment, authenticated, arrival, requestId);
        }
        Optional<Service> service = Service.signedAs(signedFor);
        if (service.isEmpty()) {
            return done(
                    Replies.error(
                            guess(arrival),
                            new WireError(
                                    CommonError.SIGNATURE_DOES_NOT_MATCH,
                                    "Credential should be scoped to a service that is here, not '"
                                            + signedFor
                                            + "'."),
                            requestId));
        }
        return dispatcher.dispatch(
                service.get(), request, moment, authenticated, arrival, requestId);
    }

    /** The form of an error before the service is known: JSON if the client speaks that. */
    private static Service guess(ReceivedRequest arrival) {
        String target = arrival.header("x-amz-target", "");
        if (target.startsWith("AWSOrganizations")) {
            return Service.ORGANIZATIONS;
        }
        if (!target.isEmpty()) {
            return Service.CLOUDTRAIL;
        }
        return arrival.header("authorization", "").contains("/access-analyzer/")
                ? Service.ACCESS_ANALYZER
                : Service.IAM;
    }

    private static CompletableFuture<WireReply> done(WireReply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
