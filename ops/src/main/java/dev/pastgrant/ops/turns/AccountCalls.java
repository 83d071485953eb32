package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Presence;
import dev.pastgrant.domain.permission.Present;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Carries out calls. A call that changes an account waits for its turn. A call that reads is
 * answered from the durable value.
 */
public final class AccountCalls implements Calls {
    private final Rounds rounds;
    private final Presence presence;
    private final Accounts accounts;
    private final CallRecorder trail;
    private final SessionIssuer sessions;
    private final LogClock clock;
    private final Executor executor;
    private final Environment environment;
    private final boolean readsAreDurable;

    /**
     * Calls that take their turns in rounds, which {@code starter} begins.
     *
     * @param executor runs work on threads that may wait
     */
    public AccountCalls(
            AccountSlots slots,
            RoundStarter starter,
            EventLog log,
            Environment environment,
            Executor executor) {
        this.rounds = new Rounds(slots, starter, executor);
        this.presence = new Presence(slots, new Authorities());
        this.accounts = slots;
        this.trail = new CallRecorder(log);
        this.sessions = new SessionIssuer(presence, log, environment, rounds);
        this.clock = new LogClock(log, environment.clock());
        this.executor = executor;
        this.environment = environment;
        this.readsAreDurable = environment.readsAreDurable();
    }

    /** What callers are judged on, for questions that are not calls. */
    public Presence presence() {
        return presence;
    }

    @Override
    public <R> CompletableFuture<CallOutcome<R>> execute(Call<R> call) {
        return switch (call.work()) {
            case Work.Write<R> write -> write(call, write);
            case Work.Read<R> read -> inBackground(() -> read(call, read));
            case Work.Issue<R> issue ->
                    inBackground(() -> sessions.issue(call, issue, clock.now()));
            case Work.Refuse<R>(var refusal) ->
                    inBackground(() -> {
                        Present present = presence.of(call.credential().account(), clock.now());
                        return record(
                                call,
                                Turn.refuse(call, refusal, present),
                                present.callers(),
                                present.now());
                    });
        };
    }

    private <R> CompletableFuture<CallOutcome<R>> write(Call<R> call, Work.Write<R> work) {
        return rounds.turn(
                new TurnCommand<>(
                        call.account(),
                        call.eventId(),
                        (state, now) -> {
                            Present present = presence.of(callers(call, state), now);
                            return Turn.write(
                                    call,
                                    work,
                                    state,
                                    present,
                                    environment.circumstances(now, present.surroundings()));
                        }));
    }

    private Accounts.At callers(Call<?> call, Accounts.At state) {
        return call.account().equals(call.credential().account())
                ? state
                : accounts.current(call.credential().account());
    }

    private <R> CompletableFuture<CallOutcome<R>> read(Call<R> call, Work.Read<R> work) {
        Present present = presence.of(call.credential().account(), clock.now());
        AsOf asOf = call.asOf();
        Accounts.At seen =
                asOf == null ? present.callers() : accounts.at(call.account(), asOf.position());
        Surroundings around =
                asOf == null
                        ? present.surroundings()
                        : accounts.surroundingsAt(asOf.instant(), asOf.position());
        return record(call, Turn.read(call, work, present, seen, around), seen, present.now());
    }

    /**
     * Records a call. A refusal is durable before the reply. The record of a plain read becomes
     * durable with the next commit.
     */
    private <R> CompletableFuture<CallOutcome<R>> record(
            Call<R> call, Turn<R> turn, Accounts.At state, Instant now) {
        boolean waits = readsAreDurable || turn.reply() instanceof Reply.Refused<R>;
        CompletableFuture<Void> recorded =
                waits
                        ? trail.record(call.eventId(), turn.records(), now)
                        : trail.recordWithoutWaiting(call.eventId(), turn.records(), now);
        return recorded.thenApply(_ -> new CallOutcome<>(turn.reply(), state.position()));
    }

    /** Runs work on a thread that may wait, which is the present one if it may. */
    private <T> CompletableFuture<T> inBackground(Supplier<CompletableFuture<T>> work) {
        Executor background = Thread.currentThread().isVirtual() ? Runnable::run : executor;
        return CompletableFuture.completedFuture(work)
                .thenComposeAsync(Supplier::get, background)
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(FailureCause.of(failure)));
    }
}
