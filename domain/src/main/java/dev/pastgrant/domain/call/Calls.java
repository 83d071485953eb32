package dev.pastgrant.domain.call;

import java.util.concurrent.CompletableFuture;

/**
 * Carries out calls. It identifies the caller, authorizes, decides and records the call, and
 * answers once the answer may be given.
 */
public interface Calls {
    /**
     * Carries out a call. A refusal is an outcome. The future fails with {@code LogFailed} if the
     * log cannot be written. It is then unknown whether a change has happened.
     */
    <R> CompletableFuture<CallOutcome<R>> execute(Call<R> call);
}
