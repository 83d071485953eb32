package dev.pastgrant.api.authentication;

import dev.pastgrant.api.asof.AsOfPath;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with a good signature, as it is passed to its service.
 *
 * @param id the request id, which is in the reply and in the record
 * @param arrival the request as it was received
 * @param wire the request with the path and query that were signed, without the as-of prefix
 * @param moment the moment that its path or header names; refused if they name two
 */
public record AuthenticatedRequest(
        String id,
        ReceivedRequest arrival,
        Authenticated signer,
        WireRequest wire,
        Outcome<NamedMoment, Refusal> moment) {
    public static AuthenticatedRequest of(
            String id, ReceivedRequest arrival, Authenticated signer) {
        AsOfPath path = AsOfPath.of(signer.signed().path());
        WireRequest wire = arrival.wire().withTarget(path.rest(), signer.signed().query());
        List<String> headers = wire.headers().getOrDefault(NamedMoment.HEADER, List.of());
        return new AuthenticatedRequest(id, arrival, signer, wire, NamedMoment.of(path, headers));
    }

    /** The sender, as of a moment. */
    public Requester requester(@Nullable AsOf asOf) {
        return new Requester(signer.credential(), signer.caller(), asOf);
    }

    /** Whether the signature is in the query, so that whoever sees the URL can send it again. */
    public boolean isPresigned() {
        return signer.signature().form() == Signature.Form.PRESIGNED;
    }

    /** The region for which the request was signed. */
    public String region() {
        return signer.signature().region();
    }
}
