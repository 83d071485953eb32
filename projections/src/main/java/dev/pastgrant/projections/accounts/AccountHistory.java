package dev.pastgrant.projections.accounts;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.policy.id.AccountId;
import java.util.List;

/** Folds an account's stream up to a position, from the nearest snapshot. */
public final class AccountHistory {
    private static final int CHUNK = 1000;

    /**
     * A new snapshot is kept if the state is at least this many events later than the snapshot it
     * was folded from.
     */
    private static final int SNAPSHOT_EVERY = 4096;

    private final EventLog log;
    private final Snapshots snapshots;

    public AccountHistory(EventLog log, Snapshots snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    /** The account as it was after its last event at or before a position. */
    public Accounts.At at(AccountId id, Position position) {
        Accounts.At start =
                snapshots.nearest(id, position).orElseGet(() -> Accounts.At.unopened(id));
        Accounts.At end = fold(log, start, position);
        if (end.revision() - start.revision() >= SNAPSHOT_EVERY) {
            snapshots.keep(end);
        }
        return end;
    }

    /**
     * A state of an account after the events that follow it, up to a position, folded one by one.
     */
    public static Accounts.At fold(EventLog log, Accounts.At start, Position until) {
        StreamName stream = StreamName.account(start.account().id());
        Accounts.At state = start;
        List<Recorded> chunk;
        do {
            chunk = log.readStream(stream, state.revision() + 1, until, CHUNK);
            for (Recorded recorded : chunk) {
                state = next(state, recorded);
            }
        } while (chunk.size() == CHUNK);
        return state;
    }

    /**
     * The state after one more event of the account's stream. Call records do not change the
     * account.
     */
    public static Accounts.At next(Accounts.At state, Recorded recorded) {
        Account account =
                recorded.event() instanceof AccountEvent event
                        ? state.account().evolve(event)
                        : state.account();
        return new Accounts.At(account, recorded.position(), recorded.revision());
    }
}
