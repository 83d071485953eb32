package dev.pastgrant.benchmarks.http;

import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** A node for one benchmark, with the key of its root user, which signs the requests. */
public final class Node implements AutoCloseable {
    private final Server server;
    private final RootCalls calls;

    private Node(RootCredentials root, Server server) {
        this.server = server;
        this.calls = new RootCalls(root, server.port());
    }

    /** Starts a node on an empty folder. */
    public static Node start(Path data) throws IOException {
        return start(data, RootCalls.newKey());
    }

    /** Starts a node whose root user has this key. */
    public static Node start(Path data, RootCredentials root) throws IOException {
        return new Node(
                root,
                Server.start(
                        RocksStore.open(LogOptions.in(data)),
                        new Server.Settings(
                                data,
                                HttpSettings.on("127.0.0.1", 0),
                                new FirstAccount.Wanted(null, null, root),
                                false,
                                InstantSource.system())));
    }

    public int port() {
        return server.port();
    }

    /** An IAM call. */
    public PreparedRequest iam(String action, Map<String, String> parameters) {
        return calls.iam(action, parameters);
    }

    /** A call of the native API with a JSON body. */
    public PreparedRequest post(String path, String json) {
        return calls.post(path, json);
    }

    @Override
    public void close() {
        server.close();
    }
}
