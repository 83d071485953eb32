package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.authentication.SignedBy;
import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.questions.authorize.DecisionQuestion;
import dev.pastgrant.domain.questions.authorize.Decisions;
import dev.pastgrant.domain.questions.authorize.Judgement;
import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import dev.pastgrant.domain.questions.authorize.ResolvedPrincipal;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.RequestContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the questions of one call, all on the same state of each account. */
final class AuthorizeBatch {
    private final Accounts accounts;
    private final Authenticator authenticator;
    private final Asker asker;
    private final @Nullable AsOf asOf;
    private final Surroundings around;
    private final Map<AccountId, Accounts.At> states = new HashMap<>();
    private final Map<PrincipalRef, Sought> earlier = new HashMap<>();
    private @Nullable Sought last;

    AuthorizeBatch(
            Accounts accounts, Authenticator authenticator, Asker asker, @Nullable AsOf asOf) {
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.asker = asker;
        this.asOf = asOf;
        this.around =
                asOf == null
                        ? asker.present().surroundings()
                        : accounts.surroundingsAt(asOf.instant(), asOf.position());
    }

    /** What became of a question. */
    sealed interface Step {
        record Answered(Answer answer) implements Step {}

        /** The service may not ask it, and gets no answers at all. */
        record Denied(Refusal refusal) implements Step {}
    }

    Step decide(AskedDecision asked) {
        return switch (asked.who()) {
            case AskedPrincipal.Principal(var whom) -> ofPrincipal(whom, asked);
            case AskedPrincipal.AccessKey(var id, var token) ->
                    authenticator
                            .credential(id, token)
                            .map(credential -> ofHolder(credential, asked, RequestContext.EMPTY))
                            .orElseGet(() -> unknown(Identification.INVALID_TOKEN));
            case AskedPrincipal.Signer signer -> ofSigner(signer, asked);
        };
    }

    private Step ofPrincipal(PrincipalRef.Named whom, AskedDecision asked) {
        return asker.mayAskOf(whom.account())
                ? decide(whom, asked, RequestContext.EMPTY)
                : new Step.Denied(asker.strangers(whom.arn()));
    }

    /** A stranger's key does not stop the other questions: it came from a client of the service. */
    private Step ofHolder(Credential credential, AskedDecision asked, RequestContext told) {
        return asker.mayAskOf(credential.account())
                ? decide(new PrincipalRef.Holder(credential), asked, told)
                : unknown(
                        new Refusal(
                                SharedError.ACCESS_DENIED,
                                "The security token included in the request is of another"
                                        + " account."));
    }

    private Step ofSigner(AskedPrincipal.Signer signer, AskedDecision asked) {
        return switch (signer.request()) {
            case Outcome.Bad(var error) -> unknown(error);
            case Outcome.Ok(var request) ->
                    switch (authenticator.verify(request)) {
                        case Outcome.Bad(var error) -> unknown(error);
                        case Outcome.Ok(SignedBy(var credential, var signature)) ->
                                misdirected(signer, asked, signature)
                                        .map(this::unknown)
                                        .orElseGet(() ->
                                                ofHolder(
                                                        credential,
                                                        asked,
                                                        told(signer, signature)));
                    };
        };
    }

    /** A request that was signed for one service must not be honoured by another. */
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

    private Step decide(PrincipalRef whom, AskedDecision asked, RequestContext told) {
        Sought found = seek(whom);
        if (found.denial().isPresent()) {
            return new Step.Denied(found.denial().get());
        }
        Accounts.At state = found.state();
        Judgement judgement =
                switch (found.search()) {
                    case ResolvedPrincipal.Search.Missing(var refusal) ->
                            new Judgement.Refused(refusal);
                    case ResolvedPrincipal.Search.Found(var subject) ->
                            Decisions.decide(
                                    state.account(),
                                    around,
                                    subject,
                                    question(whom, asked, told),
                                    instant());
                };
        return new Step.Answered(
                new Answer.Decided(judgement, state.account(), around, position(state)));
    }

    /**
     * Whom a question is about, as found on the state of its account.
     *
     * @param denial why nobody is told about it
     */
    private record Sought(
            PrincipalRef whom,
            Accounts.At state,
            ResolvedPrincipal.Search search,
            Optional<Refusal> denial) {}

    /** The last one is kept apart, so that a call about one principal makes no table. */
    private Sought seek(PrincipalRef whom) {
        if (last != null && last.whom().equals(whom)) {
            return last;
        }
        if (last != null) {
            earlier.put(last.whom(), last);
        }
        Sought known = earlier.isEmpty() ? null : earlier.get(whom);
        last = known == null ? found(whom) : known;
        return last;
    }

    private Sought found(PrincipalRef whom) {
        Accounts.At state = state(whom.account());
        Authorities authorities = asOf == null ? asker.present().authorities() : Authorities.PAST;
        ResolvedPrincipal.Search search =
                ResolvedPrincipal.find(state.account(), around, whom, instant(), authorities);
        return new Sought(whom, state, search, permission(whom, search).flatMap(asker::denial));
    }

    /** Of a credential that is not good anybody may know: whoever signs with it hears the same. */
    private static Optional<Arn> permission(PrincipalRef whom, ResolvedPrincipal.Search search) {
        return switch (search) {
            case ResolvedPrincipal.Search.Found(var subject) -> Optional.of(subject.identity());
            case ResolvedPrincipal.Search.Missing _ ->
                    whom instanceof PrincipalRef.Named named
                            ? Optional.of(named.arn())
                            : Optional.empty();
        };
    }

    private DecisionQuestion question(PrincipalRef whom, AskedDecision asked, RequestContext told) {
        AccountId owner = asked.resourceAccount();
        return new DecisionQuestion(
                asked.action(),
                asked.resource(),
                asked.resourcePolicy(),
                owner == null
                        ? DecisionQuestion.owner(asked.resource(), whom.account(), asker.account())
                        : owner,
                told.over(asked.context()));
    }

    /** The state that all questions about an account are decided on. */
    private Accounts.At state(AccountId account) {
        return asOf == null && account.equals(asker.account())
                ? asker.present().callers()
                : states.computeIfAbsent(account, this::read);
    }

    private Accounts.At read(AccountId account) {
        return asOf == null ? accounts.current(account) : accounts.at(account, asOf.position());
    }

    private Instant instant() {
        return asOf == null ? asker.present().now() : asOf.instant();
    }

    private Position position(Accounts.At state) {
        return asOf == null ? state.position() : asOf.position();
    }

    private Step unknown(SignatureError error) {
        return new Step.Answered(
                new Answer.Unknown(
                        error.code().wireName(),
                        error.message(),
                        position(asker.present().callers())));
    }

    private Step unknown(Refusal refusal) {
        return new Step.Answered(
                new Answer.Unknown(
                        refusal.code().text(),
                        refusal.message(),
                        position(asker.present().callers())));
    }
}
