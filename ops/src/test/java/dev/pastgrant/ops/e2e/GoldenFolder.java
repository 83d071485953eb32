package dev.pastgrant.ops.e2e;

import static java.util.Objects.requireNonNull;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.Totp;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.SealedSessionTokens;
import dev.pastgrant.ops.secrets.TinkVault;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.policy.id.UniqueId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A copy of the data folder that an earlier version wrote. The copy's clock goes on an hour after
 * the last commit of that version, whatever today is.
 */
record GoldenFolder(Path data, Clock clock, List<LogEvent> events) {
    private static final Duration LATER = Duration.ofHours(1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final KeyCalls ROOT =
            new KeyCalls("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null);

    /** Unpacks the folder of a zip file, and looks at what it remembers. */
    static GoldenFolder unpack(String zip, Path data) throws IOException {
        try (InputStream packed = GoldenFolder.class.getResourceAsStream(zip)) {
            unpack(new ZipInputStream(requireNonNull(packed)), data);
        }
        LogOptions options = LogOptions.in(data).withClock(() -> END_OF_TIME);
        try (NodeStore store = RocksStore.open(options)) {
            EventLog log = store.log();
            Duration ahead = Duration.between(Instant.now(), log.headTime().plus(LATER));
            List<LogEvent> events =
                    log.readAll(Position.BEGINNING, Integer.MAX_VALUE).stream()
                            .<LogEvent>map(Recorded::event)
                            .toList();
            return new GoldenFolder(data, Clock.offset(Clock.systemUTC(), ahead), events);
        }
    }

    private static void unpack(ZipInputStream packed, Path data) throws IOException {
        for (ZipEntry file = packed.getNextEntry(); file != null; file = packed.getNextEntry()) {
            Path path = data.resolve(file.getName());
            Files.createDirectories(path.resolveSibling("."));
            Files.copy(packed, path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    KeyCalls root() {
        return ROOT;
    }

    Server start() throws IOException {
        RootCredentials root =
                new RootCredentials(new AccessKeyId(ROOT.id()), Secret.of(ROOT.secret()));
        return Server.start(
                open(),
                new Server.Settings(
                        data,
                        HttpSettings.on("127.0.0.1", 0),
                        new FirstAccount.Wanted(null, null, root),
                        false,
                        clock));
    }

    NodeStore open() {
        return RocksStore.open(LogOptions.in(data).withClock(clock));
    }

    /** An access key, with the secret that the earlier version sealed. */
    KeyCalls key(String id) throws IOException {
        AccessKeyCreated key =
                only(AccessKeyCreated.class, each -> each.accessKeyId().text().equals(id));
        return new KeyCalls(id, vault().open(key.secret(), id).reveal(), null);
    }

    /** The access key of a user that has one. */
    KeyCalls keyOf(String name) throws IOException {
        UniqueId user = only(UserCreated.class, each -> each.name().text().equals(name)).userId();
        return key(
                only(AccessKeyCreated.class, each -> each.owner().equals(user))
                        .accessKeyId()
                        .text());
    }

    /** The credentials of a session, all of which are in its token. */
    KeyCalls session(String token) throws IOException {
        SessionTokens.Credentials session =
                new SealedSessionTokens(Keyset.open(data)).open(token).orElseThrow();
        return new KeyCalls(
                session.grant().accessKey().text(), session.secretAccessKey().reveal(), token);
    }

    /** What a device shows now. */
    String code(String serial) throws IOException {
        VirtualMfaDeviceCreated device =
                only(VirtualMfaDeviceCreated.class, each -> each.serial().text().equals(serial));
        return Totp.code(
                vault().open(Objects.requireNonNull(device.seed()), serial),
                Totp.step(clock.instant()));
    }

    private <E> E only(Class<E> kind, Predicate<E> wanted) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private TinkVault vault() throws IOException {
        return new TinkVault(Keyset.open(data));
    }
}
