package dev.pastgrant.ops.turns;

import dev.pastgrant.policy.id.AccountId;
import java.util.concurrent.CompletableFuture;

/** Has a {@link Round} run for an account. */
@FunctionalInterface
public interface RoundStarter {
    /** Completes when the round is over, and fails with the cause itself if it could not run. */
    CompletableFuture<?> start(AccountId account);
}
