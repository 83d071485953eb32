package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.permission.Presence;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.sts.SessionOffer;
import dev.pastgrant.domain.sts.SessionTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Issues sessions. A session changes no account, so it needs no turn, and a busy role is no
 * bottleneck. An MFA code that comes with the request is first spent in a turn of the caller's
 * account.
 */
final class SessionIssuer {
    private final Presence presence;
    private final EventLog log;
    private final Environment environment;
    private final Rounds rounds;
    private final CallRecorder trail;

    SessionIssuer(Presence presence, EventLog log, Environment environment, Rounds rounds) {
        this.presence = presence;
        this.log = log;
        this.environment = environment;
        this.rounds = rounds;
        this.trail = new CallRecorder(log);
    }

    <R> CompletableFuture<CallOutcome<R>> issue(Call<R> call, Work.Issue<R> work, Instant now) {
        Present present = presence.of(call.credential().account(), now);
        Accounts.At target = presence.accounts().current(call.account());
        AccessKeyId key = environment.sessionKeys().nextId(call.account());
        return switch (SessionTurn.of(call, work, present, target, key)) {
            case SessionTurn.Refused<R> refused -> refuse(call, refused, present);
            case SessionTurn.Granted<R>(var offer) -> {
                UseMfaCode code = offer.precondition();
                yield code == null
                        ? append(offer)
                        : spend(offer, code).thenCompose(spent -> settle(offer, spent, present));
            }
        };
    }

    private CompletableFuture<Reply<Boolean>> spend(SessionOffer<?> offer, UseMfaCode code) {
        var turn =
                new TurnCommand<Boolean>(
                        offer.caller().account(),
                        CallRecords.derived(offer.call().eventId(), "mfa"),
                        (state, at) ->
                                Turn.unrecorded(
                                        code,
                                        state.account(),
                                        environment.circumstances(
                                                at, presence.accounts().surroundings(at))));
        return rounds.turn(turn).thenApply(CallOutcome::reply);
    }

    private <R> CompletableFuture<CallOutcome<R>> settle(
            SessionOffer<R> offer, Reply<Boolean> spent, Present present) {
        return switch (spent) {
            case Reply.Answered<Boolean> _ -> append(offer);
            case Reply.Refused<Boolean>(var why) ->
                    refuse(offer.call(), offer.withdraw(why), present);
        };
    }

    private <R> CompletableFuture<CallOutcome<R>> append(SessionOffer<R> offer) {
        Call<R> call = offer.call();
        SessionOffer.Issued<R> issued = offer.issue(environment.sessionKeys().nextSecret());
        List<CallRecord> records = issued.records();
        List<NewEvent> events = new ArrayList<>();
        events.add(new NewEvent(CallRecords.derived(call.eventId(), "session"), issued.session()));
        for (CallRecord record : records.subList(0, records.size() - 1)) {
            events.add(new NewEvent(CallRecords.derived(call.eventId(), "copy"), record));
        }
        events.add(new NewEvent(call.eventId(), records.getLast()));
        var append =
                new Append(
                        StreamName.sessions(call.account()),
                        OptionalLong.empty(),
                        offer.now(),
                        events);
        return log.append(append)
                .durable()
                .thenApply(Appended::position)
                .thenApply(at -> new CallOutcome<>(issued.answer(), at));
    }

    private <R> CompletableFuture<CallOutcome<R>> refuse(
            Call<R> call, SessionTurn.Refused<R> refused, Present present) {
        return trail.record(call.eventId(), refused.records(), present.now())
                .thenApply(_ -> new CallOutcome<>(refused.reply(), present.callers().position()));
    }
}
