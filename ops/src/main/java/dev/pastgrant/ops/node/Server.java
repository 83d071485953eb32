package dev.pastgrant.ops.node;

import dev.pastgrant.api.asof.AsOfResolver;
import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.cloudtrail.CloudTrailOperations;
import dev.pastgrant.api.gateway.Dispatcher;
import dev.pastgrant.api.gateway.Gateway;
import dev.pastgrant.api.gateway.Services;
import dev.pastgrant.api.http.HttpApi;
import dev.pastgrant.api.iam.IamOperations;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.sts.StsOperations;
import dev.pastgrant.api.v1.NativeApi;
import dev.pastgrant.api.v1.Route;
import dev.pastgrant.api.v1.accounts.AccountsRoute;
import dev.pastgrant.api.v1.audit.AuditRoute;
import dev.pastgrant.api.v1.authorize.AuthorizeRoute;
import dev.pastgrant.api.v1.evaluate.EvaluateRoute;
import dev.pastgrant.api.v1.now.NowRoute;
import dev.pastgrant.api.v1.whocan.WhatCanRoute;
import dev.pastgrant.api.v1.whocan.WhoCanRoute;
import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Cadence;
import dev.pastgrant.audit.search.AuditSearch;
import dev.pastgrant.audit.search.LookupEvents;
import dev.pastgrant.domain.log.Follower;
import dev.pastgrant.domain.log.LogClock;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.ops.axon.WritePath;
import dev.pastgrant.ops.rocksdb.AccountSnapshots;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksEventLog;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.RandomIds;
import dev.pastgrant.ops.secrets.RecentSessionTokens;
import dev.pastgrant.ops.secrets.SealedAuthorizationMessages;
import dev.pastgrant.ops.secrets.SealedSessionTokens;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.ops.turns.Environment;
import dev.pastgrant.policy.interpreter.AuthorizationMessages;
import dev.pastgrant.projections.lastused.LastUsedFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A running node: the log, what follows it, and the HTTP API in front. */
public final class Server implements AutoCloseable {
    private static final Duration INDEX_PATIENCE = Duration.ofSeconds(10);
    private static final FreshKeys KEYS = new FreshKeys();

    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final FirstAccount first;
    private final HttpApi http;

    /**
     * Starts a node on a data folder.
     *
     * @throws IOException if the keyset or the root credentials cannot be read or written
     */
    public static Server start(Settings settings) throws IOException {
        return new Server(settings);
    }

    /** What a node needs to know. */
    public record Settings(
            Path data,
            String host,
            int port,
            FirstAccount.Wanted account,
            boolean readsAreDurable,
            InstantSource clock) {}

    private Server(Settings settings) throws IOException {
        boolean started = false;
        try {
            RocksEventLog log =
                    closing(
                            RocksEventLog.open(
                                    LogOptions.in(settings.data()).withClock(settings.clock())));
            Keyset keyset = keyset(settings.data(), log);
            TinkVault vault = new TinkVault(keyset);
            first = FirstAccount.open(log, vault, settings);
            http =
                    closing(
                            listen(
                                    settings,
                                    log,
                                    vault,
                                    new RecentSessionTokens(new SealedSessionTokens(keyset)),
                                    new SealedAuthorizationMessages(keyset)));
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private static Keyset keyset(Path data, RocksEventLog log) throws IOException {
        return FirstAccount.exists(log) ? Keyset.open(data) : Keyset.openOrCreate(data);
    }

    private HttpApi listen(
            Settings settings,
            RocksEventLog log,
            TinkVault vault,
            SessionTokens tokens,
            AuthorizationMessages messages) {
        InstantSource clock = settings.clock();
        AuditIndex index =
                closing(AuditIndex.open(settings.data().resolve("audit"), Cadence.DEFAULT));
        LastUsedFollower lastUsed = new LastUsedFollower(log.rows("last-used"));
        WritePath writes = closing(writes(settings, log, vault, List.of(index, lastUsed)));
        AuditSearch search = new AuditSearch(index, log, INDEX_PATIENCE);
        AsOfResolver moments = new AsOfResolver(log, clock);
        Services services =
                new Services()
                        .with(iam(vault, lastUsed))
                        .with(StsOperations.all(tokens, messages))
                        .with(
                                CloudTrailOperations.all(
                                        new LookupEvents(search)::lookup, log::settled));
        Authenticator authenticator =
                new Authenticator(
                        writes.accounts(), first::accountOfChosenKey, vault, tokens, clock);
        AuthorizeRoute authorize =
                new AuthorizeRoute(
                        writes.accounts(),
                        authenticator,
                        moments,
                        first.account(),
                        messages,
                        new LogClock(log, clock),
                        Thread::startVirtualThread);
        List<Route> routes = routes(new AuditRoute(search, log), authorize, log, vault, clock);
        Gateway gateway =
                new Gateway(
                        authenticator,
                        new Dispatcher(services, writes.calls(), moments),
                        new NativeApi(routes, writes.calls(), moments, log::isHealthy));
        return HttpApi.listen(gateway, settings.host(), settings.port());
    }

    private static List<ServedOperation> iam(TinkVault vault, LastUsedFollower lastUsed) {
        return IamOperations.all(
                vault, Randomness.secure(), Quotas.DEFAULT, lastUsed, lastUsed::processed);
    }

    private List<Route> routes(
            AuditRoute audit,
            AuthorizeRoute authorize,
            RocksEventLog log,
            TinkVault vault,
            InstantSource clock) {
        return List.of(
                new NowRoute(log, clock).route(),
                audit.route(),
                new AccountsRoute(first.account(), vault, KEYS).route(),
                EvaluateRoute.route(),
                WhoCanRoute.route(),
                WhatCanRoute.route(),
                authorize);
    }

    /** A follower that is ahead of the log followed another one: it starts again. */
    private static WritePath writes(
            Settings settings, RocksEventLog log, TinkVault vault, List<Follower> followers) {
        followers.stream()
                .filter(follower -> follower.processed().isAfter(log.head()))
                .forEach(Follower::reset);
        Environment environment =
                new Environment(
                        settings.clock(),
                        new RandomIds(),
                        vault,
                        Quotas.DEFAULT,
                        KEYS,
                        settings.readsAreDurable());
        return new WritePath(log, new AccountSnapshots(log), environment, followers);
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

    /** Stops what was started, the last first. */
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
