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
 * The turns of the calls that wait for an account, one after the other. Each call is decided on the
 * state that the call before it left. Each has an append of its own, which has its place and time
 * before the next call is decided, because a moment may fall between any two calls. The appends are
 * therefore not left to a unit of work, which would append all of them at once when it commits.
 *
 * <p>When no call waits, the round rests until all its appends are on disk. Clients that waited for
 * these often send their next call then, which can take its turn in the same round.
 */
public final class Round {
    /** The most turns of a round, so that the rounds of a busy account end from time to time. */
    private static final int TURNS_MAX = 256;

    /** The future of a turn that does not append to the account. */
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
     * @param log the log to which the records of turns that change nothing are written
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
     * Runs the round. The future completes with the number of turns, once all their appends are on
     * disk, or once they have their places if the round is full.
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

    /** Ends the round, unless a call has come and the round goes on. */
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

    /**
     * The instant of a decision. It is never earlier than the last commit, even if the clock is.
     */
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
     * Notes that an append is settled. After a failure the round takes no more turns, so that the
     * account is read again. Whether the round ends is checked only after the code that waited for
     * the append has run.
     */
    private void settled(@Nullable Throwable failure) {
        if (failure != null) {
            hasFailed = true;
        }
        if (unsettled.decrementAndGet() == 0) {
            executor.execute(this::endIfSettled);
        }
    }

    /** The events, followed by the records. The last one has the id of the call. */
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
