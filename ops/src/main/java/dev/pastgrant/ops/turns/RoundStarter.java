package dev.pastgrant.ops.turns;

import dev.pastgrant.policy.id.AccountId;
import java.util.concurrent.CompletableFuture;

/** Runs a {@link Round} for an account. */
@FunctionalInterface
public interface RoundStarter {
    /**
     * Starts a round. The future completes when the round is over, and fails with the unwrapped
     * cause if the round could not run.
     */
    CompletableFuture<?> start(AccountId account);
}
