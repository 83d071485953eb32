package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Accounts;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** An account during one round: the value that the next turn builds on, and its slot. */
public final class AccountInRound {
    private final Slot slot;
    private final AtomicReference<Accounts.At> state;

    AccountInRound(Slot slot, Accounts.At state) {
        this.slot = slot;
        this.state = new AtomicReference<>(state);
    }

    /** The value that the next turn builds on. */
    public Accounts.At state() {
        return state.get();
    }

    /** Changes the value that the next turn builds on, and returns it. */
    public Accounts.At change(UnaryOperator<Accounts.At> change) {
        return state.updateAndGet(change);
    }

    Slot slot() {
        return slot;
    }
}
