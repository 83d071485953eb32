package dev.pastgrant.ops.node;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.gateway.Dispatcher;
import dev.pastgrant.api.gateway.FailedSignIns;
import dev.pastgrant.api.gateway.Gateway;
import dev.pastgrant.api.http.HttpApi;
import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.api.v1.Health;
import dev.pastgrant.api.v1.NativeApi;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.axon.WritePath;
import dev.pastgrant.ops.secrets.RandomIds;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.stored.AccountSnapshots;
import dev.pastgrant.ops.turns.Environment;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/** A running node: its store, the followers of its log, and the HTTP API. */
public final class Server implements AutoCloseable {
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final FirstAccount first;
    private final Accounts accounts;
    private final HttpApi http;

    /**
     * Starts a node on a store. The node closes the store in the end, even if it cannot start.
     *
     * @throws IOException if the keyset or the root credentials cannot be read or written
     */
    public static Server start(NodeStore store, Settings settings) throws IOException {
        return new Server(store, settings);
    }

    /**
     * Refuses a log that the keyset and the settings do not fit. It changes nothing.
     *
     * @throws IOException if the keyset cannot be read
     */
    public static void check(EventLog log, Settings settings) throws IOException {
        if (FirstAccount.exists(log)) {
            FirstAccount.open(log, Secrets.open(settings.data(), log).vault(), settings);
        }
    }

    /**
     * What a node needs to know.
     *
     * @param data the folder of the keyset, the root credentials and the audit index
     * @param services the services that trust policies may name
     * @param quotas the limits of each account
     * @param awsPolicies AWS's managed policies
     * @param roleTemplates the role templates of AWS
     */
    public record Settings(
            Path data,
            HttpSettings http,
            FirstAccount.Wanted account,
            boolean readsAreDurable,
            ServicePrincipals services,
            Quotas quotas,
            AwsPolicyHistory awsPolicies,
            RoleTemplates roleTemplates,
            InstantSource clock) {
        /** A node whose trust policies name services of AWS only, with AWS's quotas. */
        public Settings(
                Path data,
                HttpSettings http,
                FirstAccount.Wanted account,
                boolean readsAreDurable,
                InstantSource clock) {
            this(
                    data,
                    http,
                    account,
                    readsAreDurable,
                    ServicePrincipals.OF_AWS,
                    Quotas.DEFAULT,
                    AwsPolicyHistory.BUNDLED,
                    RoleTemplates.NONE,
                    clock);
        }
    }

    private Server(NodeStore store, Settings settings) throws IOException {
        boolean started = false;
        try {
            closing(store);
            // Before the account is opened, so that a first start that fails has opened none.
            Followers followers = closing(Followers.open(settings.data(), store));
            followers.startAgainIfAheadOf(store.log());
            Secrets secrets = Secrets.open(settings.data(), store.log());
            first = FirstAccount.open(store.log(), secrets.vault(), settings);
            NodeParts parts = parts(store, followers, secrets, settings);
            accounts = parts.writes().accounts();
            http = closing(listen(parts, settings));
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private NodeParts parts(
            NodeStore store, Followers followers, Secrets secrets, Settings settings) {
        FreshKeys keys = new FreshKeys();
        Environment environment =
                new Environment(
                        settings.clock(),
                        new RandomIds(),
                        secrets.vault(),
                        settings.quotas(),
                        settings.services(),
                        keys,
                        settings.readsAreDurable());
        WritePath writes =
                closing(
                        new WritePath(
                                store.log(),
                                new AccountSnapshots(store.snapshots()),
                                settings.awsPolicies(),
                                environment,
                                followers.all()));
        return new NodeParts(
                settings.clock(),
                settings.quotas(),
                store,
                secrets,
                settings.roleTemplates(),
                keys,
                first,
                followers,
                writes);
    }

    private static HttpApi listen(NodeParts node, Settings settings) {
        Authenticator authenticator = node.authenticator();
        AsOfGate gate = node.gate();
        Calls calls = node.writes().calls();
        FailedSignIns failedSignIns = new FailedSignIns();
        Gateway gateway =
                new Gateway(
                        authenticator,
                        new Dispatcher(AwsServices.of(node), calls, gate),
                        new NativeApi(
                                NativeRoutes.of(node, authenticator),
                                calls,
                                gate,
                                new Health(
                                        node.store()::isHealthy,
                                        new NodeHealth(node)::faults,
                                        failedSignIns::sum,
                                        System::nanoTime)),
                        failedSignIns);
        return HttpApi.listen(gateway, settings.http());
    }

    private <T extends AutoCloseable> T closing(T resource) {
        closing.push(resource);
        return resource;
    }

    public int port() {
        return http.port();
    }

    public FirstAccount firstAccount() {
        return first;
    }

    /** The keys with which the root user of the first account can sign in now. */
    public Set<AccessKeyId> rootKeys() {
        Account account = accounts.current(first.account()).account();
        return account.accessKeys().of(UniqueId.root(account.id())).stream()
                .filter(AccessKey::isActive)
                .map(AccessKey::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Stops what was started, in reverse order. */
    @Override
    public void close() {
        while (!closing.isEmpty()) {
            try {
                closing.pop().close();
            } catch (Exception e) {
                System.getLogger(Server.class.getName())
                        .log(System.Logger.Level.WARNING, "while stopping", e);
            }
        }
    }
}
