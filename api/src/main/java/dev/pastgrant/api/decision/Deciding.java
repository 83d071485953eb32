package dev.pastgrant.api.decision;

import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.authentication.SignatureCheck;
import dev.pastgrant.api.signature.Parsed;
import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.domain.Accounts;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.RequestContext;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Authorities;
import dev.pastgrant.domain.call.Credential;
import dev.pastgrant.domain.call.Identification;
import dev.pastgrant.domain.decision.Decisions;
import dev.pastgrant.domain.decision.Judgement;
import dev.pastgrant.domain.decision.Question;
import dev.pastgrant.domain.decision.Subject;
import dev.pastgrant.domain.decision.Whom;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.log.Position;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the questions of one call, all on the same state of each account. */
final class Deciding {
    private final Accounts accounts;
    private final Authenticator authenticator;
    private final Asker asker;
    private final @Nullable AsOf asOf;
    private final Map<AccountId, Accounts.At> states = new HashMap<>();
    private final Map<Whom, Sought> earlier = new HashMap<>();
    private @Nullable Sought last;

    Deciding(Accounts accounts, Authenticator authenticator, Asker asker, @Nullable AsOf asOf) {
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.asker = asker;
        this.asOf = asOf;
    }

    /** What became of a question. */
    sealed interface Step {
        record Answered(Answer answer) implements Step {}

        /** The service may not ask it, and gets no answers at all. */
        record Denied(Refusal refusal) implements Step {}
    }

    Step decide(AskedDecision asked) {
        return switch (asked.who()) {
            case Claim.Principal(var whom) -> ofPrincipal(whom, asked);
            case Claim.AccessKey(var id, var token) ->
                    authenticator
                            .credential(id, token)
                            .map(credential -> ofHolder(credential, asked, RequestContext.EMPTY))
                            .orElseGet(() -> unknown(Identification.INVALID_TOKEN));
            case Claim.Signer signer -> ofSigner(signer, asked);
        };
    }

    private Step ofPrincipal(Whom.Named whom, AskedDecision asked) {
        return asker.mayAskOf(whom.account())
                ? decide(whom, asked, RequestContext.EMPTY)
                : new Step.Denied(asker.strangers(whom.arn()));
    }

    /** A stranger's key does not stop the other questions: it came from a client of the service. */
    private Step ofHolder(Credential credential, AskedDecision asked, RequestContext told) {
        return asker.mayAskOf(credential.account())
                ? decide(new Whom.Holder(credential), asked, told)
                : unknown(
                        new Refusal(
                                Refusal.Code.ACCESS_DENIED,
                                "The security token included in the request is of another"
                                        + " account."));
    }

    private Step ofSigner(Claim.Signer signer, AskedDecision asked) {
        return switch (signer.request()) {
            case Parsed.Refused<SignedRequest>(var error) -> unknown(error);
            case Parsed.Accepted<SignedRequest>(var request) ->
                    switch (authenticator.verify(request)) {
                        case SignatureCheck.Wrong(var error) -> unknown(error);
                        case SignatureCheck.Right(var credential, var signature) ->
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
            Claim.Signer signer, AskedDecision asked, Signature signature) {
        String service = signer.service() == null ? asked.service() : signer.service();
        String region = signer.region() == null ? signature.region() : signer.region();
        return signature.service().equals(service) && signature.region().equals(region)
                ? Optional.empty()
                : Optional.of(SignatureError.scopedTo(service, region));
    }

    private static RequestContext told(Claim.Signer signer, Signature signature) {
        return signer.headers().with("aws:RequestedRegion", signature.region());
    }

    private Step decide(Whom whom, AskedDecision asked, RequestContext told) {
        Sought found = seek(whom);
        if (found.denial().isPresent()) {
            return new Step.Denied(found.denial().get());
        }
        Accounts.At state = found.state();
        Judgement judgement =
                switch (found.search()) {
                    case Subject.Search.Missing(var refusal) -> new Judgement.Refused(refusal);
                    case Subject.Search.Found(var subject) ->
                            Decisions.decide(
                                    state.account(),
                                    subject,
                                    question(whom, asked, told),
                                    instant());
                };
        return new Step.Answered(new Answer.Decided(judgement, state.account(), position(state)));
    }

    /**
     * Whom a question is about, as found on the state of its account.
     *
     * @param denial why nobody is told about it
     */
    private record Sought(
            Whom whom, Accounts.At state, Subject.Search search, Optional<Refusal> denial) {}

    /** The last one is kept apart, so that a call about one principal makes no table. */
    private Sought seek(Whom whom) {
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

    private Sought found(Whom whom) {
        Accounts.At state = state(whom.account());
        Authorities authorities = asOf == null ? Authorities.PRESENT : Authorities.PAST;
        Subject.Search search = Subject.find(state.account(), whom, instant(), authorities);
        return new Sought(whom, state, search, permission(whom, search).flatMap(asker::denial));
    }

    /** Of a credential that is not good anybody may know: whoever signs with it hears the same. */
    private static Optional<Arn> permission(Whom whom, Subject.Search search) {
        return switch (search) {
            case Subject.Search.Found(var subject) -> Optional.of(subject.identity());
            case Subject.Search.Missing _ ->
                    whom instanceof Whom.Named named ? Optional.of(named.arn()) : Optional.empty();
        };
    }

    private Question question(Whom whom, AskedDecision asked, RequestContext told) {
        AccountId owner = asked.resourceAccount();
        return new Question(
                asked.action(),
                asked.resource(),
                asked.resourcePolicy(),
                owner == null
                        ? Question.owner(asked.resource(), whom.account(), asker.account())
                        : owner,
                told.over(asked.context()));
    }

    /** The state that all questions about an account are decided on. */
    private Accounts.At state(AccountId account) {
        return asOf == null && account.equals(asker.account())
                ? asker.own()
                : states.computeIfAbsent(account, this::read);
    }

    private Accounts.At read(AccountId account) {
        return asOf == null ? accounts.current(account) : accounts.at(account, asOf.position());
    }

    private Instant instant() {
        return asOf == null ? asker.now() : asOf.instant();
    }

    private Position position(Accounts.At state) {
        return asOf == null ? state.position() : asOf.position();
    }

    private Step unknown(SignatureError error) {
        return new Step.Answered(
                new Answer.Unknown(
                        error.code().wireName(), error.message(), position(asker.own())));
    }

    private Step unknown(Refusal refusal) {
        return new Step.Answered(
                new Answer.Unknown(
                        refusal.code().text(), refusal.message(), position(asker.own())));
    }
}
