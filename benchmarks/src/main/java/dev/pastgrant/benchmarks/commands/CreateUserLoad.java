package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.benchmarks.load.Load;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.call.Call;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.NewEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.axon.WritePath;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.RandomIds;
import dev.pastgrant.ops.secrets.RandomSecrets;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.ops.stored.AccountSnapshots;
import dev.pastgrant.ops.stored.EventCodec;
import dev.pastgrant.ops.turns.Environment;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.Requirement;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * CreateUser by the root users of some accounts, through the whole write path except HTTP. No
 * account gets more users than AWS allows.
 */
final class CreateUserLoad implements AutoCloseable {
    private static final String SERVICE = "iam.amazonaws.com";

    /**
     * The bytes that the log adds to the codec's bytes of an append: commit time, revision, stream.
     */
    private static final int HEADER_BYTES = 46;

    private final RandomSecrets random = new RandomSecrets();
    private final AtomicLong names = new AtomicLong();
    private final NodeStore store;
    private final WritePath writes;
    private final AtomicInteger accounts = new AtomicInteger();
    private final TinkVault vault;
    private final List<Place> places;

    private record Root(AccountId account, AccessKeyId key) {}

    /**
     * The account in which some callers create users. When it is full, a new account replaces it.
     */
    private final class Place {
        private Root root = openAccount();
        private int users;

        synchronized Root take() {
            if (users == Quotas.DEFAULT.of(Quota.USERS_PER_ACCOUNT)) {
                root = openAccount();
                users = 0;
            }
            users++;
            return root;
        }
    }

    /** Opens a log in the folder, with this many accounts at a time. */
    CreateUserLoad(Path folder, int many) throws IOException {
        store = RocksStore.open(LogOptions.in(folder));
        vault = new TinkVault(Keyset.openOrCreate(folder));
        writes =
                new WritePath(
                        store.log(),
                        new AccountSnapshots(store.snapshots()),
                        AwsPolicyHistory.BUNDLED,
                        environment(vault, random),
                        List.of());
        places = IntStream.range(0, many).mapToObj(_ -> new Place()).toList();
    }

    private static Environment environment(TinkVault vault, RandomSecrets random) {
        return new Environment(
                InstantSource.system(),
                new RandomIds(),
                vault,
                Quotas.DEFAULT,
                ServicePrincipals.OF_AWS,
                new Environment.SessionKeys() {
                    @Override
                    public AccessKeyId nextId(AccountId account) {
                        return AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, account, random.bits());
                    }

                    @Override
                    public Secret nextSecret() {
                        return Secret.of(random.secretAccessKey());
                    }
                },
                false);
    }

    private Root openAccount() {
        AccountId account =
                new AccountId(String.format(Locale.ROOT, "1%011d", accounts.incrementAndGet()));
        AccessKeyId key = AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, account, random.bits());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        store.log()
                .append(
                        new Append(
                                StreamName.account(account),
                                OptionalLong.of(-1),
                                now,
                                List.of(
                                        new NewEvent(
                                                EventIds.next(),
                                                new AccountOpened(account, Partition.AWS, now)),
                                        new NewEvent(
                                                EventIds.next(),
                                                new AccessKeyCreated(
                                                        key,
                                                        UniqueId.root(account),
                                                        vault.seal(
                                                                Secret.of(random.secretAccessKey()),
                                                                key.text()),
                                                        now)))))
                .durable()
                .join();
        return new Root(account, key);
    }

    /** Calls in which all callers use the same account. */
    Load.Subject onOneAccount() {
        return _ -> createUser(places.getFirst().take());
    }

    /** Calls in which the callers are spread over many accounts. */
    Load.Subject onManyAccounts() {
        return caller -> createUser(places.get(caller % places.size()).take());
    }

    private CompletableFuture<?> createUser(Root root) {
        EntityName name = new EntityName("user-" + names.incrementAndGet());
        return writes.calls()
                .execute(call(root, name))
                .thenAccept(outcome -> {
                    if (outcome.reply() instanceof Reply.Refused<String>(var refusal)) {
                        throw new IllegalStateException("CreateUser was refused: " + refusal);
                    }
                });
    }

    private static Call<String> call(Root root, EntityName name) {
        List<ResourceRef> resources = List.of(new ResourceRef("AWS::IAM::User", name.text()));
        return new Call<>(
                new Credential.LongTerm(root.key(), root.account()),
                root.account(),
                EventIds.next(),
                facts(name),
                null,
                _ ->
                        List.of(
                                new Requirement(
                                        "iam:CreateUser",
                                        Arn.iam(AccountRef.aws(root.account()), "user/" + name)
                                                .toString())),
                resources,
                new Work.Write<>(
                        new CreateUser(name, EntityPath.ROOT, null, List.of()),
                        change ->
                                new Reply.Answered<>(
                                        name.text(), response(root, change), resources)));
    }

    private static CallFacts facts(EntityName name) {
        return new CallFacts(
                EventIds.next().toString(),
                SERVICE,
                "CreateUser",
                "us-east-1",
                false,
                "127.0.0.1",
                "pastgrant-bench",
                null,
                SERVICE,
                false,
                new Json("{\"userName\":\"" + name + "\"}"));
    }

    /** The part of the response that CloudTrail shows. */
    private static Json response(Root root, Change change) {
        UserCreated user = (UserCreated) change.events().getFirst();
        return new Json(
                "{\"user\":{\"path\":\"/\",\"userName\":\""
                        + user.name()
                        + "\",\"userId\":\""
                        + user.userId()
                        + "\",\"arn\":\""
                        + Arn.iam(AccountRef.aws(root.account()), "user/" + user.name())
                        + "\",\"createDate\":\""
                        + user.createdAt()
                        + "\"}}");
    }

    /** The stored bytes of the last call: of its event and of its record. */
    int bytesPerCall() {
        Position beforeLast = new Position(store.log().head().value() - 2);
        return HEADER_BYTES
                + store.log().readAll(beforeLast, 2).stream()
                        .mapToInt(stored -> EventCodec.encode(stored.id(), stored.event()).length)
                        .sum();
    }

    @Override
    public void close() {
        writes.close();
        store.close();
    }
}
