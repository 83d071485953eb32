package dev.pastgrant.benchmarks.commands;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.EchoServer;
import dev.pastgrant.benchmarks.http.SignedRequest;
import dev.pastgrant.benchmarks.load.Load;
import dev.pastgrant.benchmarks.load.Measured;
import dev.pastgrant.benchmarks.load.Table;
import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.ops.FirstAccount;
import dev.pastgrant.ops.Server;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.secrets.RandomSecrets;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** GetRole, signed, over HTTP, beside a server that knows no question. */
final class ReadComparison {
    /** How many slices of time it takes in all. */
    static final int SLICES = 15;

    private static final int[] CALLERS = {16, 64};
    private static final int MANY = 64;
    private static final int WARM_UP = 6;
    private static final String VERSION = "&Version=2010-05-08";
    private static final String GET = "Action=GetRole&RoleName=bench" + VERSION;
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}\
            """;
    private static final String CREATE =
            "Action=CreateRole&RoleName=bench"
                    + VERSION
                    + "&AssumeRolePolicyDocument="
                    + URLEncoder.encode(TRUST, StandardCharsets.UTF_8);

    private final Duration slice;
    private final Table table;

    ReadComparison(Duration slice, Table table) {
        this.slice = slice;
        this.table = table;
    }

    void run(Path data) throws IOException {
        RootCredentials root = credentials();
        try (Server server = Server.start(settings(data, root));
                Client client = new Client(MANY)) {
            client.send(server.port(), SignedRequest.of(root, server.port(), CREATE)).await();
            SignedRequest get = SignedRequest.of(root, server.port(), GET);
            Buffer answer = client.send(server.port(), get).await();
            try (EchoServer echo = new EchoServer(answer)) {
                compare(subject(client, server.port(), get), subject(client, echo.port(), get));
            }
        }
    }

    private static RootCredentials credentials() {
        RandomSecrets random = new RandomSecrets();
        AccessKeyId key =
                AccessKeyId.of(
                        AccessKeyId.Kind.LONG_TERM, new AccountId("123456789012"), random.bits());
        return new RootCredentials(key, Secret.of(random.secretAccessKey()));
    }

    private static Server.Settings settings(Path data, RootCredentials root) {
        return new Server.Settings(
                data,
                "127.0.0.1",
                0,
                new FirstAccount.Wanted(null, root),
                false,
                InstantSource.system());
    }

    private static Load.Subject subject(Client client, int port, SignedRequest request) {
        return _ -> client.send(port, request).toCompletionStage().toCompletableFuture();
    }

    private void compare(Load.Subject reads, Load.Subject echo) {
        Load.run(reads, MANY, slice.multipliedBy(WARM_UP));
        Load.run(echo, MANY, slice);
        table.title("GetRole, signed, over HTTP on loopback; a bare Vert.x server answers as much");
        for (int callers : CALLERS) {
            Measured bare = Load.run(echo, callers, slice);
            Measured read = Load.run(reads, callers, slice);
            read = read.and(Load.run(reads, callers, slice));
            bare = bare.and(Load.run(echo, callers, slice));
            table.base(callers, "Vert.x alone", bare);
            table.compared(callers, "GetRole", read, bare);
        }
    }
}
