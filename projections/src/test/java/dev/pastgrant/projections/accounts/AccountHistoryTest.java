package dev.pastgrant.projections.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.fakes.InMemoryEventLog;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Partition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountHistoryTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final AccountId OTHER = new AccountId("210987654321");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int ALIASES = 9000;

    private final InMemoryEventLog log = new InMemoryEventLog(InstantSource.fixed(NOON));
    private final KeptInMemory kept = new KeptInMemory();

    private static final class KeptInMemory implements Snapshots {
        private final List<Accounts.At> states = new ArrayList<>();

        @Override
        public Optional<Accounts.At> nearest(AccountId id, Position position) {
            return states.stream()
                    .filter(state -> state.account().id().equals(id))
                    .filter(state -> !state.position().isAfter(position))
                    .reduce((a, b) -> a.position().isAfter(b.position()) ? a : b);
        }

        @Override
        public void keep(Accounts.At state) {
            states.add(state);
        }
    }

    private Position append(AccountId account, LogEvent event) {
        return log.append(
                        new Append(
                                StreamName.account(account),
                                OptionalLong.empty(),
                                NOON,
                                List.of(new NewEvent(UUID.randomUUID(), event))))
                .durable()
                .thenApply(Appended::position)
                .join();
    }

    @Test
    void a_state_is_the_same_with_snapshots_and_without() {
        List<Position> positions = new ArrayList<>();
        positions.add(append(ID, new AccountOpened(ID, Partition.AWS, NOON)));
        append(OTHER, new AccountOpened(OTHER, Partition.AWS, NOON));
        for (int i = 0; i < ALIASES; i++) {
            positions.add(append(ID, new AccountAliasCreated("alias-" + i)));
        }
        AccountHistory shortcut = new AccountHistory(log, kept);
        AccountHistory literal = new AccountHistory(log, Snapshots.NONE);

        shortcut.at(ID, positions.get(5000));
        shortcut.at(ID, positions.getLast());

        assertThat(kept.states).hasSize(1);
        for (int i = 0; i < positions.size(); i += 997) {
            assertThat(shortcut.at(ID, positions.get(i)))
                    .isEqualTo(literal.at(ID, positions.get(i)));
        }
        assertThat(literal.at(ID, positions.getLast()).account().alias())
                .isEqualTo("alias-" + (ALIASES - 1));
    }

    @Test
    void before_it_was_opened_an_account_is_empty() {
        Position opened = append(ID, new AccountOpened(ID, Partition.AWS, NOON));

        AccountHistory history = new AccountHistory(log, Snapshots.NONE);

        assertThat(history.at(ID, new Position(opened.value() - 1)).account().isOpen()).isFalse();
        assertThat(history.at(ID, opened).account().isOpen()).isTrue();
        assertThat(history.at(OTHER, opened).account().isOpen()).isFalse();
    }
}
