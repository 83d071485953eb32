package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An account in memory: the calls that wait for it, and its two values. Turns build on the
 * sequenced value while the disk syncs. All other readers see the durable value.
 */
final class Slot {
    private final Mailbox mailbox = new Mailbox();
    private Accounts.@Nullable At sequenced;
    private volatile Accounts.@Nullable At durable;
    private Instant lastCommit = Instant.EPOCH;
    private int pins;
    private volatile long lastUse;

    Mailbox mailbox() {
        return mailbox;
    }

    /**
     * The durable value; null if it was not loaded yet. The slot need not be pinned, since values
     * are immutable.
     */
    Accounts.@Nullable At used(long use) {
        lastUse = use;
        return durable;
    }

    /** The durable value, which the loader supplies if it was not loaded yet. */
    Accounts.At durable(Supplier<Accounts.At> loader) {
        Accounts.At present = durable;
        return present != null ? present : load(loader);
    }

    private synchronized Accounts.At load(Supplier<Accounts.At> loader) {
        Accounts.At present = durable;
        if (present == null) {
            present = loader.get();
            durable = present;
            sequenced = present;
        }
        return present;
    }

    /** The value that the next turn builds on. */
    synchronized Accounts.At sequenced(Supplier<Accounts.At> loader) {
        Accounts.At loaded = load(loader);
        return sequenced == null ? loaded : sequenced;
    }

    synchronized void sequence(Accounts.At state, Instant committedAt) {
        sequenced = state;
        lastCommit = committedAt;
    }

    /**
     * Makes a value visible to readers. Values become durable in order, but this may be called out
     * of order.
     */
    synchronized void promote(Accounts.At state) {
        Accounts.At present = durable;
        if (present == null || state.revision() > present.revision()) {
            durable = state;
        }
    }

    /** Drops the value that is not durable, after an append failed. */
    synchronized void dropSequenced() {
        sequenced = durable;
    }

    synchronized Instant lastCommit() {
        return lastCommit;
    }

    synchronized void pin(long use) {
        pins++;
        lastUse = use;
    }

    synchronized void unpin() {
        pins--;
    }

    synchronized boolean isIdle() {
        return pins == 0;
    }

    /** Whether the account has no events. A slot for such an account is not worth keeping. */
    boolean isUnopened() {
        Accounts.At present = durable;
        return present == null || present.revision() < 0;
    }

    long lastUse() {
        return lastUse;
    }
}
