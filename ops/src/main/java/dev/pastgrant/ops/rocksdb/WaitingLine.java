package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.LogBusy;
import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.RevisionConflict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The appends that have no place yet, because the queue for the disk is full. They get their places
 * in the order in which they came. The line is bounded in number, size and time, so that a disk
 * that cannot keep up slows its callers first, and turns some of them away only then. Not
 * thread-safe: the sequencer's lock guards it.
 */
final class WaitingLine {
    /** An append that waits longer for its place is turned away. */
    static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private static final long MAX_OCTETS = 32 << 20;

    /**
     * The number of appends that one thread answers. A thread for each would be too many, and one
     * thread for all would use only one core.
     */
    private static final int ANSWERED_TOGETHER = 16;

    private final ArrayDeque<Waiting> line = new ArrayDeque<>();
    private final int max;
    private long octets;

    /**
     * An append without a place.
     *
     * @param since when it began to wait
     */
    record Waiting(Append append, EncodedAppend encoded, Instant since, Appending outcome) {
        CompletableFuture<Appended> durable() {
            return outcome.durable();
        }

        void placed(Pending pending) {
            outcome.sequenced().complete(pending.appended());
        }

        void failed(RuntimeException cause) {
            outcome.sequenced().completeExceptionally(cause);
            outcome.durable().completeExceptionally(cause);
        }
    }

    WaitingLine(int max) {
        this.max = max;
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    int size() {
        return line.size();
    }

    /**
     * Adds an append to the end of the line.
     *
     * @throws LogBusy if the line is full
     */
    Appending add(Append append, EncodedAppend encoded, Instant now) {
        if (line.size() >= max || octets >= MAX_OCTETS) {
            throw new LogBusy(line.size() + " appends wait for a place in the event log");
        }
        var outcome = new Appending(new CompletableFuture<>(), new CompletableFuture<>());
        line.add(new Waiting(append, encoded, now, outcome));
        octets += encoded.size();
        return outcome;
    }

    private Waiting remove() {
        Waiting first = line.remove();
        octets -= first.encoded().size();
        return first;
    }

    /** Turns away the appends that have waited too long. */
    void turnAwayLate(Instant now) {
        Instant earliest = now.minus(MAX_WAIT);
        List<Waiting> late = new ArrayList<>();
        while (!line.isEmpty() && line.getFirst().since().isBefore(earliest)) {
            late.add(remove());
        }
        answer(late, waiting -> waiting.failed(new LogBusy("waited too long")));
    }

    /**
     * Gives places to the first of the line, for as long as there is room, after turning away those
     * that have waited too long.
     *
     * @param place gives an append its place; throws if it cannot have one
     * @return whether any append got a place
     */
    boolean admit(Instant now, BooleanSupplier hasRoom, Function<Waiting, Pending> place) {
        turnAwayLate(now);
        List<Runnable> answers = new ArrayList<>();
        while (!line.isEmpty() && hasRoom.getAsBoolean()) {
            Waiting next = remove();
            try {
                Pending pending = place.apply(next);
                answers.add(() -> next.placed(pending));
            } catch (RevisionConflict | LogFailed e) {
                answers.add(() -> next.failed(e));
            }
        }
        answer(answers, Runnable::run);
        return !answers.isEmpty();
    }

    /** Fails everything in the line. */
    void failAll(RuntimeException cause) {
        List<Waiting> all = List.copyOf(line);
        line.clear();
        octets = 0;
        answer(all, waiting -> waiting.failed(cause));
    }

    /**
     * Answers appends on threads of their own, since the code that waits for an answer may have
     * much to do.
     */
    static <T> void answer(List<T> all, Consumer<T> answer) {
        for (int from = 0; from < all.size(); from += ANSWERED_TOGETHER) {
            List<T> some = all.subList(from, Math.min(from + ANSWERED_TOGETHER, all.size()));
            Thread.startVirtualThread(() -> some.forEach(answer));
        }
    }
}
