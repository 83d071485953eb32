package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.turns.AccountInRound;
import dev.pastgrant.ops.turns.AccountSlots;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.AccountHistory;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;

/**
 * Axon's repository of accounts. It keeps them in slots, and reads from the log only what is newer
 * than the slot.
 */
public final class AccountRepository
        implements Repository.LifecycleManagement<AccountId, Accounts.At> {
    private final AccountSlots slots;
    private final EventStore store;

    AccountRepository(AccountSlots slots, EventStore store) {
        this.slots = slots;
        this.store = store;
    }

    /**
     * Reads what is newer than the slot. Reading also arms Axon's check that no other append comes
     * in between.
     */
    @Override
    public CompletableFuture<ManagedEntity<AccountId, Accounts.At>> loadOrCreate(
            AccountId id, ProcessingContext context) {
        AccountInRound account = slots.enter(id);
        context.doFinally(_ -> slots.leave(id));
        Accounts.At known = account.state();
        SourcingCondition newer =
                SourcingCondition.conditionFor(
                        new GlobalIndexConsistencyMarker(known.revision() + 1).position(),
                        StreamTag.criteria(StreamName.account(id)));
        return store.transaction(context)
                .source(newer)
                .reduce(
                        known,
                        (state, entry) ->
                                AccountHistory.next(state, EventMessages.recorded(entry.message())))
                .thenApply(state -> {
                    account.change(_ -> state);
                    return new AccountEntity(id, account);
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

    /** An account during one round, as Axon sees it. */
    record AccountEntity(AccountId identifier, AccountInRound account)
            implements ManagedEntity<AccountId, Accounts.At> {
        @Override
        public Accounts.At entity() {
            return account.state();
        }

        @Override
        public Accounts.At applyStateChange(UnaryOperator<Accounts.At> change) {
            return account.change(change);
        }
    }
}
