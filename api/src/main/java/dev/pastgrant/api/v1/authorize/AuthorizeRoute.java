package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.asof.NamedMoment;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.v1.DataRoute;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.v1.json.Fault;
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
 * {@code POST /v1/authorize}: decides whether principals may do actions on resources. The caller
 * needs {@code pastgrant:Authorize} on each principal it asks about. Only callers of the operator's
 * account, the first one, may ask about principals of other accounts.
 */
public final class AuthorizeRoute implements DataRoute {
    /**
     * Batches up to this size are answered on the event loop, since they take less than a
     * millisecond.
     */
    private static final int AT_ONCE_MAX = 100;

    /** The same limit if answers carry an explanation or an encoded message. */
    private static final int TOLD_AT_ONCE_MAX = 8;

    /** Questions are never recorded: they may hold signatures and tokens of others. */
    private static final RouteForm FORM =
            RouteForm.of("Decides whether a principal may do an action on a resource.")
                    .body(
                            RouteField.field("principal", "string", "the ARN of the principal"),
                            RouteField.field("accessKeyId", "string", "or the id of its key"),
                            RouteField.field("sessionToken", "string", "of a temporary key"),
                            RouteField.field("signedRequest", "object", "or what it signed"),
                            RouteField.field("action", "string", "one action, s3:GetObject"),
                            RouteField.field("resource", "string", "the ARN acted on, or *"),
                            RouteField.field("resourcePolicy", "object", "the resource's policy"),
                            RouteField.field("resourceAccount", "string", "the resource's account"),
                            RouteField.field("context", "object", "condition keys"),
                            RouteField.field("requests", "array", "many questions instead of one"),
                            RouteField.field("asOf", "string", "the moment to decide at"),
                            RouteField.field("explain", "boolean", "true for all reasons"),
                            RouteField.field("encodeMessage", "boolean", "true for STS's form"))
                    .answer(
                            RouteField.field(
                                    "decision", "string", "allowed, explicitDeny or implicitDeny"),
                            RouteField.field(
                                    "decidedBy", "object", "the gate and statement that decided"),
                            RouteField.field("code", "string", "of a denial"),
                            RouteField.field("message", "string", "of a denial"),
                            RouteField.field(
                                    "encodedMessage", "string", "of a denial, if asked for"),
                            RouteField.field("position", "integer", "of the log"),
                            RouteField.field("matchedStatements", "array", "if explained"),
                            RouteField.field("missingContextKeys", "array", "if explained"),
                            RouteField.field("gates", "array", "if explained"),
                            RouteField.field("answers", "array", "one for each of the requests"));

    private final Presence presence;
    private final Authenticator authenticator;
    private final AsOfGate gate;
    private final AccountId operator;
    private final AuthorizationMessages messages;
    private final LogClock clock;
    private final Executor executor;

    /** The statements that decided in the present. Those of the past must not displace them. */
    private final DecidingStatements deciders = new DecidingStatements();

    /**
     * Makes the route.
     *
     * @param presence the state on which asking services are judged, and the accounts they ask
     *     about
     * @param operator the account that may ask about all other accounts
     * @param messages encodes the reasons for denials
     * @param executor runs the requests that have to wait or take long
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
    public RouteForm form() {
        return FORM;
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

    /** Whether the questions can be answered quickly, and from memory alone. */
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

    /**
     * Decides the questions. The caller is identified anew, on the same state on which its
     * permission is judged.
     */
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
