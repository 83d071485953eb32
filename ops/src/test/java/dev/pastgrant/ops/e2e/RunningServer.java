package dev.pastgrant.ops.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A node on a folder of its own, which runs as long as a test class does. */
final class RunningServer implements BeforeAllCallback, AfterAllCallback {
    static final KeyCalls OPERATOR =
            new KeyCalls("AKIAIOSFODNN7EXAMPLE", "operator-secret-of-tests", null);

    private @Nullable Path data;
    private @Nullable Server server;

    /** Starts a node on a data folder, whose first root key is the operator's. */
    static Server start(Path data) throws IOException {
        return start(data, HttpSettings.on("127.0.0.1", 0));
    }

    static Server start(Path data, HttpSettings http) throws IOException {
        RootCredentials operator =
                new RootCredentials(new AccessKeyId(OPERATOR.id()), Secret.of(OPERATOR.secret()));
        return Server.start(
                RocksStore.open(LogOptions.in(data)),
                new Server.Settings(
                        data,
                        http,
                        new FirstAccount.Wanted(null, null, operator),
                        false,
                        InstantSource.system()));
    }

    static URI endpoint(Server server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("pastgrant");
        data = folder;
        server = start(folder);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (server != null) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(requireNonNull(data))) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    URI endpoint() {
        return endpoint(requireNonNull(server));
    }

    /** The node's data folder. */
    Path data() {
        return requireNonNull(data);
    }

    Clients operator() {
        return new Clients(endpoint(), OPERATOR);
    }

    FreshAccount freshAccount() {
        return freshAccount(operator());
    }

    static FreshAccount freshAccount(Clients operator) {
        return freshAccount(operator, "");
    }

    /** An account that is opened with this body. */
    static FreshAccount freshAccount(Clients operator, String body) {
        HttpResponse<String> reply =
                operator.http("pastgrant").post("/v1/accounts", body, Map.of());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        JsonNode made = JsonReply.parse(reply.body());
        KeyCalls root =
                new KeyCalls(
                        made.get("accessKeyId").textValue(),
                        made.get("secretAccessKey").textValue(),
                        null);
        return new FreshAccount(made.get("accountId").textValue(), root, operator.with(root));
    }

    /** All records of an account that the search finds, newest first. */
    static List<JsonNode> audit(Clients clients, Map<String, String> query) {
        List<JsonNode> found = new ArrayList<>();
        String parameters =
                query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()) + "&")
                        .collect(Collectors.joining());
        String after = "";
        do {
            HttpResponse<String> reply =
                    clients.http("pastgrant").get("/v1/audit?" + parameters + "limit=50" + after);
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            JsonNode page = JsonReply.parse(reply.body());
            page.get("records").forEach(found::add);
            after = page.has("after") ? "&after=" + page.get("after").asText() : "";
        } while (!after.isEmpty());
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
