package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.CallRecords;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.StreamName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The turns of the calls that wait for an account, one after the other. Each is decided on what the
 * one before it left and has an append of its own, which has its place and time before the next is
 * decided: a moment may fall between any two calls. Hence they are not left to a unit of work,
 * which would append all at once when it commits.
 *
 * <p>When no call waits, the round rests until all that it appended is on disk: whoever waited for
 * that often has a next call, which then has its turn in the same round.
 */
public final class Round {
    /** So that a busy account's round ends now and then. */
    private static final int TURNS_MAX = 256;

    /** Of a turn that appends nothing, or not to the account. */
    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final AccountInRound account;
    private final TurnAppends appends;
    private final CallRecorder trail;
    private final LogClock clock;
    private final Executor executor;
    private final CompletableFuture<Integer> turns = new CompletableFuture<>();
    private final Runnable onward = this::goOn;
    private final AtomicInteger unsettled = new AtomicInteger();
    private volatile boolean hasFailed;
    private int taken;

    /**
     * A round that has not begun.
     *
     * @param log where the records of turns that change nothing are written
     */
    public Round(
            AccountInRound account,
            TurnAppends appends,
            EventLog log,
            LogClock clock,
            Executor executor) {
        this.account = account;
        this.appends = appends;
        this.trail = new CallRecorder(log);
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Completes with the number of turns: when all that they appended is on disk, or has its place
     * and the round is full.
     */
    public CompletableFuture<Integer> run() {
        goOn();
        return turns;
    }

    /** Takes turns for as long as calls wait. */
    private void goOn() {
        while (taken < TURNS_MAX && !hasFailed) {
            WaitingCall<?> call = account.slot().mailbox().nextOrRest(onward);
            if (call == null) {
                endIfSettled();
                return;
            }
            CompletableFuture<Void> placed = take(call);
            if (!placed.isDone()) {
                var _ = placed.thenRunAsync(onward, executor);
                return;
            }
        }
        turns.complete(taken);
    }

    /** Ends the round, unless a call came and it goes on. */
    private void endIfSettled() {
        if (unsettled.get() == 0 && account.slot().mailbox().wake(onward)) {
            turns.complete(taken);
        }
    }

    private <R> CompletableFuture<Void> take(WaitingCall<R> call) {
        taken++;
        try {
            Instant now = now(account.slot().lastCommit());
            Turn<R> turn = call.command().decider().decide(account.state(), now);
            return turn.events().isEmpty() ? record(call, turn, now) : append(call, turn, now);
        } catch (RuntimeException | Error e) {
            call.outcome().completeExceptionally(e);
            return NOTHING;
        }
    }

    /** No decision is earlier than the last commit, whatever the clock says. */
    private Instant now(Instant lastCommit) {
        Instant now = clock.now();
        return lastCommit.isAfter(now) ? lastCommit : now;
    }

    private <R> CompletableFuture<Void> record(WaitingCall<R> call, Turn<R> turn, Instant now) {
        var outcome = new CallOutcome<>(turn.reply(), account.state().position());
        var _ =
                trail.record(call.command().eventId(), turn.records(), now)
                        .whenComplete((_, failure) -> {
                            if (failure == null) {
                                call.outcome().complete(outcome);
                            } else {
                                call.outcome().completeExceptionally(FailureCause.of(failure));
                            }
                        });
        return NOTHING;
    }

    private <R> CompletableFuture<Void> append(WaitingCall<R> call, Turn<R> turn, Instant now) {
        TurnAppend<R> progress = new TurnAppend<>(call, turn, account);
        unsettled.incrementAndGet();
        var _ = progress.settled().whenComplete((_, failure) -> settled(failure));
        appends.append(
                new Append(
                        StreamName.account(call.command().account()),
                        OptionalLong.of(account.state().revision()),
                        now,
                        events(call.command(), turn)),
                progress);
        return progress.placed();
    }

    /**
     * After a failure the account is read anew. Whether to end is looked at after those who waited
     * for the append have had their say.
     */
    private void settled(@Nullable Throwable failure) {
        if (failure != null) {
            hasFailed = true;
        }
        if (unsettled.decrementAndGet() == 0) {
            executor.execute(this::endIfSettled);
        }
    }

    /** The events and then the records; the last has the id that the caller fixed. */
    private static <R> List<NewEvent> events(TurnCommand<R> command, Turn<R> turn) {
        List<LogEvent> all = new ArrayList<>(turn.events());
        all.addAll(turn.records());
        List<NewEvent> events = new ArrayList<>(all.size());
        for (int i = 0; i < all.size() - 1; i++) {
            events.add(new NewEvent(CallRecords.derived(command.eventId(), i), all.get(i)));
        }
        events.add(new NewEvent(command.eventId(), all.getLast()));
        return events;
    }
}
