package dev.pastgrant.benchmarks.http;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.ops.secrets.RandomSecrets;
import dev.pastgrant.policy.id.AccountId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** A node for one benchmark, with the key of its root user, which signs the requests. */
public final class Node implements AutoCloseable {
    private static final AccountId ACCOUNT = new AccountId("123456789012");

    private final RootCredentials root;
    private final Server server;

    private Node(RootCredentials root, Server server) {
        this.root = root;
        this.server = server;
    }

    /** Starts a node on an empty folder. */
    public static Node start(Path data) throws IOException {
        RandomSecrets random = new RandomSecrets();
        RootCredentials root =
                new RootCredentials(
                        AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ACCOUNT, random.bits()),
                        Secret.of(random.secretAccessKey()));
        return new Node(
                root,
                Server.start(
                        RocksStore.open(LogOptions.in(data)),
                        new Server.Settings(
                                data,
                                HttpSettings.on("127.0.0.1", 0),
                                new FirstAccount.Wanted(null, root),
                                false,
                                InstantSource.system())));
    }

    public int port() {
        return server.port();
    }

    /** An IAM call. */
    public PreparedRequest iam(String action, Map<String, String> parameters) {
        String form =
                parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(
                                Collectors.joining(
                                        "&", "Version=2010-05-08&Action=" + action + "&", ""));
        return PreparedRequest.of(
                root,
                new PreparedRequest.Unsigned(
                        "iam",
                        port(),
                        "/",
                        "application/x-www-form-urlencoded; charset=utf-8",
                        form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A call of the native API with a JSON body. */
    public PreparedRequest post(String path, String json) {
        return PreparedRequest.of(
                root,
                new PreparedRequest.Unsigned("pastgrant", port(), path, "application/json", json));
    }

    @Override
    public void close() {
        server.close();
    }
}
