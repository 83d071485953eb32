package dev.pastgrant.ops.cli;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.ops.config.ClockOption;
import dev.pastgrant.ops.config.Complaint;
import dev.pastgrant.ops.config.DataOptions;
import dev.pastgrant.ops.config.HttpEnvironment;
import dev.pastgrant.ops.config.HttpOptions;
import dev.pastgrant.ops.config.QuotaOptions;
import dev.pastgrant.ops.config.RoleTemplateFolder;
import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.config.ServeEnvironment;
import dev.pastgrant.ops.config.ServeOptions;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.store.NodeStore;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import dev.pastgrant.projections.awspolicies.PolicyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code serve}: runs a node until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs a node until it is told to stop.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "PASTGRANT_ROOT_ACCESS_KEY_ID and PASTGRANT_ROOT_SECRET_ACCESS_KEY give the first"
                    + " account's root key, which is made otherwise. PASTGRANT_AUDIT_READS=strict"
                    + " lets plain reads wait for the disk, too. PASTGRANT_SERVICE_PRINCIPALS names"
                    + " services that trust policies may trust besides AWS's."
        })
final class Serve implements Callable<Integer> {
    @Mixin private final ServeOptions options = new ServeOptions();
    @Mixin private final HttpOptions door = new HttpOptions();
    @Mixin private final QuotaOptions limits = new QuotaOptions();
    @Mixin private final DataOptions folder = new DataOptions();
    @Mixin private final ClockOption clock = new ClockOption();
    private final Map<String, String> environment;
    private final PrintWriter out;

    Serve(Map<String, String> environment, PrintWriter out) {
        this.environment = environment;
        this.out = out;
    }

    /** Starts a node, says that it is ready and how to talk to it, and waits for a signal. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        ServeEnvironment variables = valid(ServeEnvironment.parse(environment));
        Server.Settings settings = settings(variables);
        Logging.at(door.logLevel(), door.requestLog());
        checkBeforeWriting();
        warnOfPlainHttp();
        CountDownLatch stopped = new CountDownLatch(1);
        Server server = Server.start(store(settings), settings);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    server.close();
                                    stopped.countDown();
                                },
                                "stop"));
        try {
            new Greeting(out, folder.data()).greet(server, options.host());
        } catch (RuntimeException damaged) {
            server.close();
            throw damaged;
        }
        stopped.await();
        return ExitCode.OK;
    }

    private void warnOfPlainHttp() {
        if (!isLoopback(options.host())) {
            System.getLogger(Serve.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "listening beyond this machine in plain HTTP: put TLS in front");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /** Whatever can be known to fail shall fail while there is nothing in the folder yet. */
    private void checkBeforeWriting() throws IOException {
        FreePort.check(options.host(), options.port());
        if (!Files.exists(Keyset.file(folder.data()))) {
            var _ = RootCredentialsFile.read(folder.data());
        }
    }

    private static <T> T valid(Outcome<T, Complaint> parsed) {
        return switch (parsed) {
            case Outcome.Ok(var value) -> value;
            case Outcome.Bad(var complaint) -> throw new Mistake(complaint.line());
        };
    }

    private NodeStore store(Server.Settings settings) throws IOException {
        return RocksStore.openIf(
                LogOptions.in(folder.data())
                        .withClockBehind(clock.isAccepted())
                        .withLostEnd(options.acceptLostEnd()),
                log -> Server.check(log, settings));
    }

    private AwsPolicyHistory awsPolicies() throws IOException {
        return options.awsPolicies() == null
                ? AwsPolicyHistory.BUNDLED
                : valid(PolicyFolder.read(options.awsPolicies()).mapError(Complaint::new));
    }

    private RoleTemplates roleTemplates() throws IOException {
        return options.roleTemplates() == null
                ? RoleTemplates.NONE
                : valid(RoleTemplateFolder.read(options.roleTemplates()).mapError(Complaint::new));
    }

    private Server.Settings settings(ServeEnvironment variables) throws IOException {
        return new Server.Settings(
                folder.data(),
                HttpSettings.on(options.host(), options.port())
                        .with(valid(HttpEnvironment.parse(environment)).limits())
                        .with(door.proxies()),
                new FirstAccount.Wanted(options.account(), options.partition(), variables.root()),
                variables.strictAuditReads(),
                variables.services(),
                limits.quotas(),
                awsPolicies(),
                roleTemplates(),
                InstantSource.system());
    }
}
