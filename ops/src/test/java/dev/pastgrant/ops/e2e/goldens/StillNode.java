package dev.pastgrant.ops.e2e.goldens;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.http.HttpSettings;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.config.RoleTemplateFolder;
import dev.pastgrant.ops.config.RootCredentials;
import dev.pastgrant.ops.e2e.JsonReply;
import dev.pastgrant.ops.e2e.KeyCalls;
import dev.pastgrant.ops.e2e.SignedHttp;
import dev.pastgrant.ops.node.FirstAccount;
import dev.pastgrant.ops.node.Server;
import dev.pastgrant.ops.rocksdb.LogOptions;
import dev.pastgrant.ops.rocksdb.RocksStore;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.projections.awspolicies.AwsPolicyHistory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A node whose clock stands still, so that all dates are the same in every run. */
record StillNode(Server server) implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final String ACCOUNT = "123456789012";
    static final KeyCalls ROOT =
            new KeyCalls("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null);

    private static final Path TEMPLATES =
            Path.of("src/test/resources/dev/pastgrant/ops/config/role-templates");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static StillNode start(Path data) throws IOException {
        RootCredentials root =
                new RootCredentials(new AccessKeyId(ROOT.id()), Secret.of(ROOT.secret()));
        return new StillNode(
                Server.start(
                        RocksStore.open(LogOptions.in(data).withClock(CLOCK)),
                        new Server.Settings(
                                data,
                                HttpSettings.on("127.0.0.1", 0),
                                new FirstAccount.Wanted(null, null, root),
                                false,
                                ServicePrincipals.OF_AWS,
                                Quotas.DEFAULT,
                                AwsPolicyHistory.BUNDLED,
                                templates(),
                                CLOCK)));
    }

    private static RoleTemplates templates() throws IOException {
        return RoleTemplateFolder.read(TEMPLATES)
                .orElse(fault -> {
                    throw new IllegalStateException(fault);
                });
    }

    HttpResponse<String> send(String service, KeyCalls keys, KeptRequest request) {
        Map<String, String> headers = new TreeMap<>(request.headers());
        headers.put("user-agent", "aws-cli/1.45");
        URI endpoint = URI.create("http://127.0.0.1:" + server.port());
        return SignedHttp.send(
                new SignedHttp(endpoint, keys, service)
                        .signed(
                                request.method(),
                                request.target(),
                                request.body().getBytes(StandardCharsets.UTF_8),
                                headers,
                                CLOCK));
    }

    private JsonNode get(String target) {
        return JsonReply.parse(
                send("pastgrant", ROOT, new KeptRequest("GET", target, Map.of(), "")).body());
    }

    /** Waits until the last uses of keys are known, which are counted behind the calls. */
    void awaitLastUses() {
        KeptRequest report =
                new KeptRequest(
                        "POST",
                        "/as-of/@" + get("/v1/now").get("position").asText() + "/",
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        "Action=GenerateCredentialReport&Version=2010-05-08");
        while (!send("iam", ROOT, report).body().contains("COMPLETE")) {
            Thread.onSpinWait();
        }
    }

    /** All call records, by the ids of their requests. */
    Map<String, JsonNode> records() {
        Map<String, JsonNode> found = new HashMap<>();
        String after = "";
        do {
            JsonNode page = get("/v1/audit?limit=1000" + after);
            page.get("records").forEach(each -> found.put(each.get("requestID").asText(), each));
            after = page.has("after") ? "&after=" + page.get("after").asText() : "";
        } while (!after.isEmpty());
        return found;
    }

    @Override
    public void close() {
        server.close();
    }
}
