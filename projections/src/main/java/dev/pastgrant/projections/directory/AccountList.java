package dev.pastgrant.projections.directory;

import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountClosed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Progress;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.Rows;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists all accounts that were ever opened, in the order of their numbers. */
public final class AccountList implements Follower {
    private final Rows rows;
    private final Progress progress;

    public AccountList(Rows rows) {
        this.rows = rows;
        this.progress = new Progress(rows.token());
    }

    @Override
    public String name() {
        return "account-list";
    }

    @Override
    public Position processed() {
        return progress.position();
    }

    /**
     * At most {@code limit} accounts after a number, which need not be an account's.
     *
     * @param after the empty text for the first ones
     */
    public List<KnownAccount> after(String after, int limit) {
        return rows.scan("", after, limit + 1).stream()
                .filter(row -> !row.getKey().equals(after))
                .limit(limit)
                .map(row -> KnownAccount.of(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public void follow(List<Recorded> events) {
        Map<String, String> changed = new HashMap<>();
        events.forEach(each -> fold(each, changed));
        Position last = events.getLast().position();
        rows.write(changed, last);
        progress.set(last);
    }

    private void fold(Recorded recorded, Map<String, String> changed) {
        String id = recorded.stream().account().digits();
        switch (recorded.event()) {
            case AccountOpened opened ->
                    changed.put(
                            id,
                            new KnownAccount(opened.ref(), opened.openedAt(), null, null).row());
            case AccountNamed(var name) ->
                    known(id, changed).ifPresent(it -> changed.put(id, it.named(name).row()));
            case AccountClosed(var at) ->
                    known(id, changed).ifPresent(it -> changed.put(id, it.closed(at).row()));
            default -> {}
        }
    }

    private Optional<KnownAccount> known(String id, Map<String, String> changed) {
        return Optional.ofNullable(changed.get(id))
                .or(() -> rows.get(id))
                .map(row -> KnownAccount.of(id, row));
    }

    /**
     * Waits until everything up to a position is listed.
     *
     * @return false if the time ran out or the thread was interrupted
     */
    public boolean awaitPosition(Position position, Duration timeout) {
        return progress.await(position, timeout);
    }

    @Override
    public void reset() {
        rows.clear();
        progress.set(Position.BEGINNING);
    }
}
