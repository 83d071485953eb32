package dev.pastgrant.api.gateway;

import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.authentication.Authentication;
import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.signature.CredentialHint;
import dev.pastgrant.api.signature.HeaderFields;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.api.v1.NativeApi;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.ForeignError;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.concurrent.CompletableFuture;

/**
 * The entry of all requests. It checks the signature, finds the moment and the service, and passes
 * the request on.
 */
public final class Gateway {
    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

    private final Authenticator authenticator;
    private final Dispatcher dispatcher;
    private final NativeApi platform;
    private final FailedSignIns failedSignIns;

    public Gateway(
            Authenticator authenticator,
            Dispatcher dispatcher,
            NativeApi platform,
            FailedSignIns failedSignIns) {
        this.failedSignIns = failedSignIns;
        this.authenticator = authenticator;
        this.dispatcher = dispatcher;
        this.platform = platform;
    }

    /** Answers a request. May block. Never fails: every failure becomes a reply. */
    public CompletableFuture<WireReply> answer(ReceivedRequest arrival) {
        ErrorForm errors = errors(arrival);
        try {
            return admit(arrival, errors).exceptionally(failure -> broken(failure, errors));
        } catch (RuntimeException | Error failure) {
            return done(broken(failure, errors));
        }
    }

    /**
     * Whether the request is answered from memory, without waiting for a disk or for other
     * requests.
     */
    public boolean answersAtOnce(ReceivedRequest arrival) {
        return platform.answersAtOnce(arrival.wire())
                && !arrival.wire().headers().containsKey(NamedMoment.HEADER)
                && authenticator.isAtHand(
                        CredentialHint.accessKeyId(arrival.header("authorization", "")));
    }

    /** The reply to a request whose body is too large. */
    public WireReply tooLarge(ReceivedRequest arrival) {
        return errors(arrival)
                .error(
                        new WireError(
                                CommonError.REQUEST_ENTITY_TOO_LARGE,
                                "Request must be smaller than 1 MiB"));
    }

    /** The reply to a request for which there is no room. A client tries it again. */
    public WireReply overloaded(ReceivedRequest arrival) {
        return errors(arrival)
                .error(
                        new WireError(
                                CommonError.SERVICE_UNAVAILABLE,
                                "The request has failed due to a temporary failure of the"
                                        + " server."));
    }

    /** The form of errors that occur before the service of the request is known. */
    private static ErrorForm errors(ReceivedRequest arrival) {
        return ErrorForm.guess(arrival, EventIds.next().toString());
    }

    private static WireReply broken(Throwable failure, ErrorForm errors) {
        LOG.log(System.Logger.Level.ERROR, "request " + errors.requestId() + " failed", failure);
        return errors.failure();
    }

    private CompletableFuture<WireReply> admit(ReceivedRequest arrival, ErrorForm errors) {
        return platform.withoutSignature(arrival.wire(), isSigned(arrival), errors.requestId())
                .map(Gateway::done)
                .orElseGet(() ->
                        authenticated(arrival, errors)
                                .map(request -> pass(request, errors))
                                .orElse(Gateway::done));
    }

    /** Whether a request has anything of a signature. */
    private static boolean isSigned(ReceivedRequest arrival) {
        return arrival.wire().headers().containsKey("authorization")
                || arrival.wire().rawQuery().contains("X-Amz-");
    }

    private Outcome<AuthenticatedRequest, WireReply> authenticated(
            ReceivedRequest arrival, ErrorForm errors) {
        WireRequest wire = arrival.wire();
        return SignedRequest.read(
                        wire.method(),
                        arrival.target(),
                        HeaderFields.of(wire.headers()),
                        wire.body().asByteArrayUnsafe())
                .mapError(errors::badSignature)
                .then(signed -> signer(signed, arrival, errors))
                .map(signer -> AuthenticatedRequest.of(errors.requestId(), arrival, signer));
    }

    private Outcome<Authenticated, WireReply> signer(
            SignedRequest signed, ReceivedRequest arrival, ErrorForm errors) {
        return switch (authenticator.authenticate(signed)) {
            case Authenticated signer -> Outcome.ok(signer);
            case Authentication.BadSignature(var error) -> {
                if (error.isFailedSignIn()) {
                    failedSignIns.add(arrival, error.code().wireName(), errors.requestId());
                }
                yield Outcome.bad(errors.badSignature(error));
            }
            case Authentication.BadCredential(var refusal) -> {
                failedSignIns.add(arrival, refusal.code().text(), errors.requestId());
                yield Outcome.bad(errors.refusal(refusal));
            }
        };
    }

    private CompletableFuture<WireReply> pass(AuthenticatedRequest request, ErrorForm errors) {
        String signedFor = request.signer().signature().service();
        if (signedFor.equals(NativeApi.SIGNING_NAME)) {
            return platform.answer(request);
        }
        return Service.signedAs(signedFor)
                .map(service -> dispatcher.dispatch(service, request))
                .orElseGet(() ->
                        dispatcher.refuseUnserved(
                                request,
                                Recording.eventSource(signedFor),
                                notServed(signedFor),
                                errors));
    }

    private static Refusal notServed(String service) {
        return new Refusal(SharedError.NOT_IMPLEMENTED, ForeignError.message(service));
    }

    private static CompletableFuture<WireReply> done(WireReply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
