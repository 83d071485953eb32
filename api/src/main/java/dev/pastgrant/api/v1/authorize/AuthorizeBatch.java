package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.authentication.SignedBy;
import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn;
import dev.pastgrant.domain.questions.authorize.DecisionQuestion;
import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.RequestContext;
import java.util.Optional;

/** Asks the domain the questions of one call. */
final class AuthorizeBatch {
    private final Authenticator authenticator;
    private final AuthorizeTurn turn;

    AuthorizeBatch(Authenticator authenticator, AuthorizeTurn turn) {
        this.authenticator = authenticator;
        this.turn = turn;
    }

    Answer decide(AskedDecision asked) {
        return switch (asked.who()) {
            case AskedPrincipal.Principal(var whom) -> ask(whom, asked, RequestContext.EMPTY);
            case AskedPrincipal.AccessKey(var id, var token) ->
                    authenticator
                            .credential(id, token)
                            .map(credential ->
                                    ask(
                                            new PrincipalRef.Holder(credential),
                                            asked,
                                            RequestContext.EMPTY))
                            .orElseGet(() -> unknown(Identification.INVALID_TOKEN));
            case AskedPrincipal.Signer signer -> ofSigner(signer, asked);
        };
    }

    private Answer ofSigner(AskedPrincipal.Signer signer, AskedDecision asked) {
        return switch (signer.request()) {
            case Outcome.Bad(var error) -> unknown(error);
            case Outcome.Ok(var request) ->
                    switch (authenticator.verify(request)) {
                        case Outcome.Bad(var error) -> unknown(error);
                        case Outcome.Ok(SignedBy(var credential, var signature)) ->
                                misdirected(signer, asked, signature)
                                        .map(this::unknown)
                                        .orElseGet(() ->
                                                ask(
                                                        new PrincipalRef.Holder(credential),
                                                        asked,
                                                        told(signer, signature)));
                    };
        };
    }

    /**
     * The error of a request that was signed for another service or region. A service must not
     * honour a request to another service.
     */
    private static Optional<SignatureError> misdirected(
            AskedPrincipal.Signer signer, AskedDecision asked, Signature signature) {
        String service = signer.service() == null ? asked.service() : signer.service();
        String region = signer.region() == null ? signature.region() : signer.region();
        return signature.service().equals(service) && signature.region().equals(region)
                ? Optional.empty()
                : Optional.of(SignatureError.scopedTo(service, region));
    }

    private static RequestContext told(AskedPrincipal.Signer signer, Signature signature) {
        return signer.headers().with("aws:RequestedRegion", signature.region());
    }

    private Answer ask(PrincipalRef whom, AskedDecision asked, RequestContext told) {
        return switch (turn.ask(whom, question(whom, asked, told))) {
            case AuthorizeTurn.Answer.Decided decided -> new Answer.Decided(decided);
            case AuthorizeTurn.Answer.Unknown(var refusal) -> unknown(refusal);
            case AuthorizeTurn.Answer.Denied(var refusal) -> new Answer.Denied(refusal);
        };
    }

    private DecisionQuestion question(PrincipalRef whom, AskedDecision asked, RequestContext told) {
        AccountId owner = asked.resourceAccount();
        return new DecisionQuestion(
                asked.action(),
                asked.resource(),
                asked.resourcePolicy(),
                owner == null
                        ? DecisionQuestion.owner(asked.resource(), whom.account(), turn.account())
                        : owner,
                told.over(asked.context()));
    }

    private Answer unknown(SignatureError error) {
        return new Answer.Unknown(error.code().wireName(), error.message(), turn.position());
    }

    private Answer unknown(Refusal refusal) {
        return new Answer.Unknown(refusal.code().text(), refusal.message(), turn.position());
    }
}
