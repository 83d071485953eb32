package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.AccountHistory;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The accounts in memory, up to a limit. The least recently used idle accounts are dropped. A slot
 * in use is pinned, so an account never has two slots.
 */
public final class AccountSlots implements Accounts {
    private final EventLog log;
    private final AccountHistory history;
    private final AwsPolicyHistory awsPolicies;
    private final int capacity;
    private final Map<AccountId, Slot> slots = new ConcurrentHashMap<>();
    private final AtomicLong uses = new AtomicLong();

    public AccountSlots(
            EventLog log, AccountHistory history, AwsPolicyHistory awsPolicies, int capacity) {
        this.log = log;
        this.history = history;
        this.awsPolicies = awsPolicies;
        this.capacity = capacity;
    }

    @Override
    public At current(AccountId id) {
        Slot slot = slots.get(id);
        At present = slot == null ? null : slot.used(uses.incrementAndGet());
        return present != null ? present : using(id, found -> found.durable(() -> load(id)));
    }

    @Override
    public boolean isAtHand(AccountId id) {
        Slot slot = slots.get(id);
        return slot != null && slot.used(uses.incrementAndGet()) != null;
    }

    /**
     * The account at a position. The slot's value is used only if it is complete, since the log may
     * be ahead of the slot.
     */
    @Override
    public At at(AccountId id, Position position) {
        At current = current(id);
        long revision = log.revisionAt(StreamName.account(id), position).orElse(-1);
        return revision == current.revision() ? current : history.at(id, position);
    }

    @Override
    public Surroundings surroundings(Instant now) {
        return awsPolicies.now(now);
    }

    @Override
    public Surroundings surroundingsAt(Instant instant, Position position) {
        return awsPolicies.at(instant);
    }

    /** The account as snapshots and log have it, whatever is in memory. */
    public At load(AccountId id) {
        return history.at(id, log.head());
    }

    private <T> T using(AccountId id, Function<Slot, T> use) {
        Slot slot = pin(id);
        try {
            return use.apply(slot);
        } finally {
            unpin(id);
        }
    }

    /** The account at the beginning of a round. It stays in memory until the round is over. */
    public AccountInRound enter(AccountId id) {
        Slot slot = pin(id);
        try {
            return new AccountInRound(slot, slot.sequenced(() -> load(id)));
        } catch (RuntimeException | Error e) {
            unpin(id);
            throw e;
        }
    }

    /** Ends the stay in memory that {@link #enter} began. */
    public void leave(AccountId id) {
        unpin(id);
    }

    /** The account's slot, which stays its only one until it is unpinned. */
    Slot pin(AccountId id) {
        Slot pinned =
                slots.compute(
                        id,
                        (_, present) -> {
                            Slot slot = present == null ? new Slot() : present;
                            slot.pin(uses.incrementAndGet());
                            return slot;
                        });
        if (slots.size() > capacity) {
            evict();
        }
        return pinned;
    }

    void unpin(AccountId id) {
        slots.computeIfPresent(
                id,
                (_, slot) -> {
                    slot.unpin();
                    return slot.isIdle() && slot.isUnopened() ? null : slot;
                });
    }

    /**
     * Drops a tenth of the slots at once, so that a full table is not searched for every new
     * account.
     */
    private void evict() {
        List<AccountId> oldest =
                slots.entrySet().stream()
                        .sorted(Comparator.comparingLong(entry -> entry.getValue().lastUse()))
                        .limit(Math.max(1, capacity / 10))
                        .map(Map.Entry::getKey)
                        .toList();
        oldest.forEach(id -> slots.computeIfPresent(id, (_, slot) -> slot.isIdle() ? null : slot));
    }

    public int size() {
        return slots.size();
    }
}
