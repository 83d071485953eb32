package dev.pastgrant.domain.call;

import java.util.concurrent.CompletableFuture;

/**
 * Carries out calls: identifies the caller, authorizes, decides, records, and answers when the
 * answer may be given.
 */
public interface Calls {
    /**
     * Carries out a call. A refusal is an outcome. The future fails with {@code LogFailed} if the
     * log cannot be written: a change may then have happened or not.
     */
    <R> CompletableFuture<CallOutcome<R>> execute(Call<R> call);
}
