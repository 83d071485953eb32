package dev.pastgrant.domain.log;

import java.util.concurrent.CompletableFuture;

/**
 * An append under way. It is first sequenced, when its place is certain unless the log fails, and
 * then durable. An engine that learns its place only by committing completes both at once. What
 * goes on from either must not wait there for another append: it may hold up that one's answer.
 *
 * <p>Both fail with {@link RevisionConflict} if the stream was not where it was expected, and with
 * {@link LogFailed} if the log cannot be written.
 */
public record Appending(
        CompletableFuture<Appended> sequenced, CompletableFuture<Appended> durable) {
    public static Appending failed(RuntimeException cause) {
        return new Appending(
                CompletableFuture.failedFuture(cause), CompletableFuture.failedFuture(cause));
    }
}
