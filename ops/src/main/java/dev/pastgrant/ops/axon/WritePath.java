package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.permission.Presence;
import dev.pastgrant.ops.turns.AccountCalls;
import dev.pastgrant.ops.turns.AccountSlots;
import dev.pastgrant.ops.turns.BoundedCalls;
import dev.pastgrant.ops.turns.Environment;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.projections.accounts.AccountHistory;
import dev.pastgrant.projections.accounts.Snapshots;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.common.configuration.ModuleBuilder;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;

/** Wires Axon, so that calls are carried out on the log and followers follow it. */
public final class WritePath implements AutoCloseable {
    private static final int ACCOUNTS_IN_MEMORY = 10_000;

    private final AxonConfiguration axon;
    private final ExecutorService executor;
    private final AccountSlots slots;
    private final AccountCalls unbounded;
    private final Calls calls;

    /** Starts the command bus and one event processor per follower. */
    public WritePath(
            EventLog log,
            Snapshots snapshots,
            AwsPolicyHistory awsPolicies,
            Environment environment,
            List<Follower> followers) {
        executor = Executors.newVirtualThreadPerTaskExecutor();
        slots =
                new AccountSlots(
                        log, new AccountHistory(log, snapshots), awsPolicies, ACCOUNTS_IN_MEMORY);
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        configurer.registerEventStorageEngine(_ -> new AxonEventStorage(log));
        configurer.componentRegistry(this::registerComponents);
        configurer.registerCommandHandlingModule(rounds(log, environment));
        followers.forEach(follower -> FollowerProcessor.register(configurer, follower));
        axon = configurer.start();
        RoundCommands rounds = new RoundCommands(axon.getComponent(CommandGateway.class));
        unbounded = new AccountCalls(slots, rounds, log, environment, executor);
        calls = new BoundedCalls(unbounded, slots);
    }

    /**
     * Registers the components. No metadata is copied from message to message: the record of an
     * event names the call from which it came, and is found by its id.
     */
    private void registerComponents(ComponentRegistry registry) {
        registry.registerComponent(
                AccountRepository.class,
                config -> new AccountRepository(slots, config.getComponent(EventStore.class)));
        registry.registerComponent(
                CorrelationDataProviderRegistry.class,
                _ -> new DefaultCorrelationDataProviderRegistry());
    }

    private ModuleBuilder<CommandHandlingModule> rounds(EventLog log, Environment environment) {
        LogClock clock = new LogClock(log, environment.clock());
        return CommandHandlingModule.named("accounts")
                .commandHandlers(phase ->
                        phase.commandHandler(
                                RoundCommand.NAME, config -> rounds(config, log, clock)));
    }

    private RoundHandler rounds(Configuration config, EventLog log, LogClock clock) {
        return new RoundHandler(
                config.getComponent(AccountRepository.class),
                config.getComponent(EventStorageEngine.class),
                log,
                clock,
                executor);
    }

    public Calls calls() {
        return calls;
    }

    public Accounts accounts() {
        return slots;
    }

    /** The account as snapshots and log have it, whatever is in memory. */
    public Accounts.At load(AccountId account) {
        return slots.load(account);
    }

    /** What callers are judged on, for questions that are not calls. */
    public Presence presence() {
        return unbounded.presence();
    }

    /** Stops followers and commands. The log stays open. */
    @Override
    public void close() {
        axon.shutdown();
        executor.close();
    }
}
