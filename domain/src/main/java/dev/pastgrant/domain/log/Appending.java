package dev.pastgrant.domain.log;

import java.util.concurrent.CompletableFuture;

/**
 * An append under way. It is sequenced first: its place is then certain unless the log fails. Later
 * it is durable. An engine that learns the place only by committing completes both futures at once.
 * A continuation of either future must not wait for another append, since it may hold up that
 * append's answer.
 *
 * <p>Both fail with {@link RevisionConflict} if the stream was not at the expected revision, with
 * {@link LogBusy} if the append did not get a place in time, and with {@link LogFailed} if the log
 * cannot be written.
 */
public record Appending(
        CompletableFuture<Appended> sequenced, CompletableFuture<Appended> durable) {
    public static Appending failed(RuntimeException cause) {
        return new Appending(
                CompletableFuture.failedFuture(cause), CompletableFuture.failedFuture(cause));
    }
}
