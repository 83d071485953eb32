package dev.pastgrant.ops.cli;

import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.config.ServeEnvironment;
import dev.pastgrant.ops.config.ServeOptions;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.store.NodeStore;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** {@code serve}: runs a node until it is told to stop. */
public final class Serve {
    private Serve() {}

    /** Starts a node, says that it is ready and how to talk to it, and waits for a signal. */
    public static void run(ServeOptions options, ServeEnvironment environment, PrintStream out)
            throws IOException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Server server = Server.start(store(options), settings(options, environment));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    server.close();
                                    stopped.countDown();
                                },
                                "stop"));
        greet(server, options, out);
        stopped.await();
    }

    private static NodeStore store(ServeOptions options) {
        return RocksStore.open(
                LogOptions.in(options.data()).withClockBehind(options.acceptClockBehind()));
    }

    private static Server.Settings settings(ServeOptions options, ServeEnvironment environment) {
        return new Server.Settings(
                options.data(),
                options.host(),
                options.port(),
                new FirstAccount.Wanted(options.account(), environment.root()),
                environment.strictAuditReads(),
                InstantSource.system());
    }

    private static void greet(Server server, ServeOptions options, PrintStream out) {
        String url = "http://" + options.host() + ":" + server.port();
        FirstAccount first = server.firstAccount();
        RootCredentials created = first.created();
        if (created != null) {
            out.println(
                    "account " + first.account() + " is open; its root access key, shown once:");
            out.println("  aws_access_key_id     " + created.accessKeyId());
            out.println("  aws_secret_access_key " + created.secretAccessKey().reveal());
            out.println("  also in " + RootCredentialsFile.file(options.data()));
        }
        out.println("ready on " + url);
        out.println(
                "  AWS_SHARED_CREDENTIALS_FILE=%s AWS_DEFAULT_REGION=us-east-1 aws --endpoint-url %s sts get-caller-identity"
                        .formatted(RootCredentialsFile.file(options.data()), url));
        out.flush();
    }
}
