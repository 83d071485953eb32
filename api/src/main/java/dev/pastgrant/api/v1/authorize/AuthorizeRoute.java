package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.v1.DataRoute;
import dev.pastgrant.api.v1.evaluate.Fault;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.permission.Presence;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.questions.authorize.AuthorizeTurn;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * {@code POST /v1/authorize}: may these principals do this to that? Whoever asks needs {@code
 * pastgrant:Authorize} on each principal it asks about. Only the operator, who is of the first
 * account, may ask about another account's.
 */
public final class AuthorizeRoute implements DataRoute {
    /** As many questions as may keep other requests waiting: they take less than a millisecond. */
    private static final int AT_ONCE_MAX = 100;

    /** As many as may, where each is explained or encoded. */
    private static final int TOLD_AT_ONCE_MAX = 8;

    private final Presence presence;
    private final Authenticator authenticator;
    private final AsOfGate gate;
    private final AccountId operator;
    private final AuthorizationMessages messages;
    private final LogClock clock;
    private final Executor executor;

    /** Of the present: what decided in the past must not displace it. */
    private final DecidingStatements deciders = new DecidingStatements();

    /**
     * Answers about these accounts.
     *
     * @param presence what services that ask are judged on, and the accounts they ask about
     * @param operator the account that may ask about all others
     * @param messages encodes what led to denials
     * @param executor where answers are worked out that have to wait, or take long
     */
    public AuthorizeRoute(
            Presence presence,
            Authenticator authenticator,
            AsOfGate gate,
            AccountId operator,
            AuthorizationMessages messages,
            LogClock clock,
            Executor executor) {
        this.presence = presence;
        this.authenticator = authenticator;
        this.gate = gate;
        this.operator = operator;
        this.messages = messages;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public String target() {
        return "POST /v1/authorize";
    }

    @Override
    public String action() {
        return "Authorize";
    }

    @Override
    public CompletableFuture<Result> answer(Question question) {
        AuthorizeBody body;
        try {
            body = AuthorizeBody.read(question.body().asByteArrayUnsafe());
        } catch (Fault fault) {
            return refused(Refusal.validation(fault.what()));
        }
        return switch (question.moment().or(body.asOf())) {
            case Outcome.Ok(var moment) -> answer(question, body, moment);
            case Outcome.Bad(var refusal) -> refused(refusal);
        };
    }

    private static CompletableFuture<Result> refused(Refusal refusal) {
        return CompletableFuture.completedFuture(new Result.Refused(refusal, null));
    }

    private CompletableFuture<Result> answer(
            Question question, AuthorizeBody body, NamedMoment moment) {
        return moment.isNow() && isQuick(body)
                ? CompletableFuture.completedFuture(decide(question, body, null))
                : CompletableFuture.supplyAsync(() -> decideAt(moment, question, body), executor);
    }

    /** Whether the answer is worked out from memory, in a moment. */
    private boolean isQuick(AuthorizeBody body) {
        int most = body.explain() || body.encodeMessage() ? TOLD_AT_ONCE_MAX : AT_ONCE_MAX;
        if (body.questions().size() > most) {
            return false;
        }
        for (AskedDecision asked : body.questions()) {
            if (!asked.who().isAtHand(presence.accounts()::isAtHand, authenticator::isAtHand)) {
                return false;
            }
        }
        return true;
    }

    private Result decideAt(NamedMoment moment, Question question, AuthorizeBody body) {
        return switch (gate.settle(moment)) {
            case Outcome.Ok(var asOf) -> decide(question, body, asOf);
            case Outcome.Bad(var unreadable) ->
                    new Result.Refused(unreadable.refusal(), unreadable.asOf());
        };
    }

    /** Whoever asks is identified anew, on the state that its permission is judged on. */
    private Result decide(Question question, AuthorizeBody body, @Nullable AsOf asOf) {
        AccountId account = question.authenticated().caller().account();
        Present present = presence.of(account, clock.now());
        Credential credential = question.authenticated().credential();
        return switch (AuthorizeTurn.begin(
                credential, question.facts(), present, presence.accounts(), asOf, operator)) {
            case AuthorizeTurn.Beginning.Refused(var refusal) -> new Result.Refused(refusal, asOf);
            case AuthorizeTurn.Beginning.Begun(var turn) -> decide(turn, present, body, asOf);
        };
    }

    private Result decide(
            AuthorizeTurn turn, Present present, AuthorizeBody body, @Nullable AsOf asOf) {
        AuthorizeBatch deciding = new AuthorizeBatch(authenticator, turn);
        AnswerJson json =
                new AnswerJson(body, asOf == null ? deciders : new DecidingStatements(), messages);
        for (AskedDecision asked : body.questions()) {
            switch (deciding.decide(asked)) {
                case Answer.Decided(var decided) -> json.add(decided);
                case Answer.Unknown unknown -> json.add(unknown);
                case Answer.Denied(var refusal) -> {
                    return new Result.Refused(refusal, asOf);
                }
            }
        }
        return new Result.Answered(
                SdkBytes.fromByteArrayUnsafe(json.toByteArray()),
                present.callers().position(),
                asOf);
    }
}
