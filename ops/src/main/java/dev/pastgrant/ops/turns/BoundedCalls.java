package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.CallOutcome;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.LogBusy;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the calls under way, in number and in size. A call above the bounds, and one that finds no
 * place in the log in time, is refused with Throttling, which AWS's clients try again after a
 * while. Such a call changes nothing and has no record, since it was refused because no record
 * could be written.
 */
public final class BoundedCalls implements Calls {
    private static final System.Logger LOG = System.getLogger(BoundedCalls.class.getName());

    /** AWS's sentence. */
    private static final Refusal THROTTLED = new Refusal(SharedError.THROTTLING, "Rate exceeded");

    private static final int CALLS_MAX = 16_384;
    private static final long CHARACTERS_MAX = 16 << 20;

    private final Calls calls;
    private final Accounts accounts;
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();

    public BoundedCalls(Calls calls, Accounts accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    @Override
    public <R> CompletableFuture<CallOutcome<R>> execute(Call<R> call) {
        long size = size(call);
        boolean isOneTooMany = underWay.incrementAndGet() > CALLS_MAX;
        boolean isFull = characters.getAndAdd(size) > CHARACTERS_MAX;
        CompletableFuture<CallOutcome<R>> outcome =
                CompletableFuture.completedFuture(call)
                        .thenCompose(isOneTooMany || isFull ? this::refuse : calls::execute);
        return outcome.whenComplete(
                        (_, _) -> {
                            underWay.decrementAndGet();
                            characters.addAndGet(-size);
                        })
                .exceptionallyCompose(failure ->
                        FailureCause.of(failure) instanceof LogBusy
                                ? refuse(call)
                                : CompletableFuture.failedFuture(failure));
    }

    private static long size(Call<?> call) {
        Json parameters = call.facts().requestParameters();
        return parameters == null ? 0 : parameters.text().length();
    }

    private <R> CompletableFuture<CallOutcome<R>> refuse(Call<R> call) {
        long count = throttled.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the disk is slower than the calls: {0} so far were answered with Throttling",
                    count);
        }
        return CompletableFuture.completedFuture(
                new CallOutcome<>(
                        new Reply.Refused<>(THROTTLED),
                        accounts.current(call.credential().account()).position()));
    }
}
