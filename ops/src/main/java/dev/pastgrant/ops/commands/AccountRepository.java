package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.Accounts;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.projections.accounts.AccountHistory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;

/**
 * Axon's repository of accounts. An account's commands take turns; a turn is given on as soon as
 * its append has a place in the log, so the next is decided while the disk syncs.
 */
final class AccountRepository implements Repository.LifecycleManagement<AccountId, Accounts.At> {
    private final AccountSlots slots;
    private final EventStore store;
    private final Executor executor;

    AccountRepository(AccountSlots slots, EventStore store, Executor executor) {
        this.slots = slots;
        this.store = store;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<ManagedEntity<AccountId, Accounts.At>> loadOrCreate(
            AccountId id, ProcessingContext context) {
        Slot slot = slots.pin(id);
        Slot.Turns turns = slot.queue();
        TurnEntity entity = new TurnEntity(id, slot, turns.mine());
        context.onError((_, _, _) -> {
            slot.dropSequenced();
            entity.endTurn();
        });
        context.doFinally(_ -> {
            entity.endTurn();
            slots.unpin(id);
        });
        context.putResource(AppendProgress.KEY, entity);
        // Never on the thread that ends the turn before: a long queue would become a deep stack.
        return turns.before().isDone()
                ? begin(entity, context)
                : turns.before().thenComposeAsync(_ -> begin(entity, context), executor);
    }

    /**
     * Reads what is newer than the slot, which also arms Axon's check that nothing comes in
     * between.
     */
    private CompletableFuture<ManagedEntity<AccountId, Accounts.At>> begin(
            TurnEntity entity, ProcessingContext context) {
        Accounts.At known = entity.slot.sequenced(() -> slots.load(entity.id));
        SourcingCondition newer =
                SourcingCondition.conditionFor(
                        new GlobalIndexConsistencyMarker(known.revision() + 1).position(),
                        StreamTag.criteria(StreamName.account(entity.id)));
        return store.transaction(context)
                .source(newer)
                .reduce(
                        known,
                        (state, entry) ->
                                AccountHistory.next(state, EventMessages.recorded(entry.message())))
                .thenApply(state -> {
                    entity.applyStateChange(_ -> state);
                    return entity;
                });
    }

    @Override
    public CompletableFuture<ManagedEntity<AccountId, Accounts.At>> load(
            AccountId id, ProcessingContext context) {
        return loadOrCreate(id, context);
    }

    @Override
    public ManagedEntity<AccountId, Accounts.At> persist(
            AccountId id, Accounts.At entity, ProcessingContext context) {
        throw new UnsupportedOperationException("an account is opened by an event");
    }

    @Override
    public ManagedEntity<AccountId, Accounts.At> attach(
            ManagedEntity<AccountId, Accounts.At> entity, ProcessingContext context) {
        throw new UnsupportedOperationException("an account lives in one context");
    }

    @Override
    public Class<Accounts.At> entityType() {
        return Accounts.At.class;
    }

    @Override
    public Class<AccountId> idType() {
        return AccountId.class;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("accounts", slots.size());
    }

    /** An account during one turn. */
    static final class TurnEntity implements ManagedEntity<AccountId, Accounts.At>, AppendProgress {
        private final AccountId id;
        private final Slot slot;
        private final CompletableFuture<Slot.Over> turn;
        private final AtomicReference<Accounts.At> state;
        private final CompletableFuture<Appended> appended = new CompletableFuture<>();

        TurnEntity(AccountId id, Slot slot, CompletableFuture<Slot.Over> turn) {
            this.id = id;
            this.slot = slot;
            this.turn = turn;
            this.state = new AtomicReference<>(Accounts.At.unopened(id));
        }

        @Override
        public AccountId identifier() {
            return id;
        }

        @Override
        public Accounts.At entity() {
            return state.get();
        }

        @Override
        public Accounts.At applyStateChange(UnaryOperator<Accounts.At> change) {
            return state.updateAndGet(change);
        }

        Slot slot() {
            return slot;
        }

        /** Where the turn's events landed; completes when they are sequenced. */
        CompletableFuture<Appended> appended() {
            return appended;
        }

        void endTurn() {
            turn.complete(Slot.Over.OVER);
        }

        @Override
        public void sequenced(Appended at) {
            slot.sequence(placed(at), at.committedAt());
            appended.complete(at);
            endTurn();
        }

        @Override
        public void durable(Appended at) {
            slot.promote(placed(at));
        }

        private Accounts.At placed(Appended at) {
            return new Accounts.At(entity().account(), at.position(), at.revision());
        }
    }
}
