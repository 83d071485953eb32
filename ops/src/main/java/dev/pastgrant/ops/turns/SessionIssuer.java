package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.AccountDecider;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.mfa.MfaCommand;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.call.DecidedOn;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionIssued;
import dev.pastgrant.domain.session.SessionTokens.Credentials;
import dev.pastgrant.domain.sts.SessionDecider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Issues sessions. A session changes no account, so it takes no turn and a hot role is no
 * bottleneck; an MFA code that comes with the request is first spent in a turn of the caller's
 * account.
 */
final class SessionIssuer {
    private final Accounts accounts;
    private final EventLog log;
    private final Environment environment;
    private final Rounds rounds;
    private final CallRecorder trail;

    SessionIssuer(Accounts accounts, EventLog log, Environment environment, Rounds rounds) {
        this.accounts = accounts;
        this.log = log;
        this.environment = environment;
        this.rounds = rounds;
        this.trail = new CallRecorder(log);
    }

    <R> CompletableFuture<CallOutcome<R>> issue(Call<R> call, Work.Issue<R> work, Instant now) {
        Present present =
                new Present(
                        accounts.current(call.credential().account()),
                        accounts.surroundings(),
                        now,
                        Authorities.PRESENT);
        return switch (Identification.of(present.account(), call.credential(), now)) {
            case Identification.Unknown(var refusal) ->
                    CompletableFuture.completedFuture(
                            new CallOutcome<>(
                                    new Reply.Refused<>(refusal), present.callers().position()));
            case Identification.Known(var caller) ->
                    new Issuing<>(call, work, present, caller).begin();
        };
    }

    private final class Issuing<R> {
        private final Call<R> call;
        private final Work.Issue<R> work;
        private final Present present;
        private final Caller caller;
        private final Accounts.At target;

        Issuing(Call<R> call, Work.Issue<R> work, Present present, Caller caller) {
            this.call = call;
            this.work = work;
            this.present = present;
            this.caller = caller;
            this.target = accounts.current(call.account());
        }

        CompletableFuture<CallOutcome<R>> begin() {
            var given =
                    new SessionDecider.Given(
                            caller,
                            present,
                            target.account(),
                            call.facts(),
                            environment.sessionKeys().nextId(call.account()));
            return switch (SessionDecider.decide(work.command(), given)) {
                case SessionDecider.Decision.Refused(var refusal) -> refuse(refusal);
                case SessionDecider.Decision.Granted(var grant) -> {
                    MfaCode code = work.command().mfa();
                    yield code == null
                            ? append(grant)
                            : spend(code).thenCompose(spent -> afterSpending(spent, grant));
                }
            };
        }

        private CompletableFuture<CallOutcome<R>> afterSpending(
                Reply<Boolean> spent, SessionGrant grant) {
            return spent instanceof Reply.Answered<Boolean>
                    ? append(grant)
                    : refuse(
                            new Refusal(
                                    SharedError.ACCESS_DENIED,
                                    "MultiFactorAuthentication failed with invalid MFA one time"
                                            + " pass code. "));
        }

        private CompletableFuture<Reply<Boolean>> spend(MfaCode code) {
            var command = new MfaCommand.UseMfaCode(owner(), code.serial(), code.code());
            var turn =
                    new TurnCommand<Boolean>(
                            caller.account(),
                            CallRecords.derived(call.eventId(), "mfa"),
                            (state, at) -> spend(command, state, at));
            return rounds.turn(turn).thenApply(CallOutcome::reply);
        }

        private Turn<Boolean> spend(MfaCommand.UseMfaCode command, Accounts.At state, Instant at) {
            var circumstances = environment.circumstances(at, accounts.surroundings());
            return switch (AccountDecider.decide(state.account(), command, circumstances)) {
                case Decision.Refused(var refusal) ->
                        new Turn<>(
                                new Reply.Refused<>(refusal),
                                List.of(),
                                state.account(),
                                List.of());
                case Decision.Accepted(var events) ->
                        new Turn<>(
                                Reply.Answered.of(true),
                                events,
                                Turn.fold(state.account(), events),
                                List.of());
            };
        }

        private Owner owner() {
            return switch (caller) {
                case Caller.IamUser user -> new Owner.Named(user.user().name());
                case Caller.Root _ -> new Owner.Root();
                case Caller.RoleSession _ ->
                        throw new IllegalStateException("a role has no device, and was refused");
            };
        }

        private CompletableFuture<CallOutcome<R>> append(SessionGrant grant) {
            var credentials = new Credentials(grant, environment.sessionKeys().nextSecret());
            Reply.Answered<R> answer = work.answer().apply(credentials);
            List<CallRecord> records = records(answer);
            List<NewEvent> events = new ArrayList<>();
            events.add(
                    new NewEvent(
                            CallRecords.derived(call.eventId(), "session"),
                            new SessionIssued(grant, caller.arn())));
            for (CallRecord record : records.subList(0, records.size() - 1)) {
                events.add(new NewEvent(CallRecords.derived(call.eventId(), "copy"), record));
            }
            events.add(new NewEvent(call.eventId(), records.getLast()));
            var append =
                    new Append(
                            StreamName.sessions(call.account()),
                            OptionalLong.empty(),
                            present.now(),
                            events);
            return log.append(append)
                    .durable()
                    .thenApply(Appended::position)
                    .thenApply(at -> new CallOutcome<>(answer, at));
        }

        private CompletableFuture<CallOutcome<R>> refuse(Refusal refusal) {
            Reply<R> reply = new Reply.Refused<>(refusal);
            return trail.record(call.eventId(), records(reply), present.now())
                    .thenApply(_ -> new CallOutcome<>(reply, present.callers().position()));
        }

        private List<CallRecord> records(Reply<R> reply) {
            return CallRecords.of(
                    call,
                    caller,
                    DecidedOn.present(present.callers(), target),
                    present.now(),
                    reply);
        }
    }
}
