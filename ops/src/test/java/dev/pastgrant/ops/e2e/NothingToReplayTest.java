package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Whatever a client sends and wherever it puts it, nothing that could be sent again is kept: no
 * signature, no token, no secret. Calls of every form are made with such texts, and then all files,
 * all that was logged and all that can be searched is looked through.
 */
class NothingToReplayTest {
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final byte[] NO_BODY = new byte[0];

    @TempDir Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> planted = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final KeptTexts kept = new KeptTexts();

    /** A text that is nowhere else, of the length of a secret access key. */
    private String plant() {
        StringBuilder secret = new StringBuilder("PLANTED");
        while (secret.length() < 40) {
            secret.append((char) ('A' + random.nextInt(26)));
        }
        planted.add(secret.toString());
        return secret.toString();
    }

    @Test
    void nothing_that_can_be_replayed_is_kept_or_shown() throws IOException {
        try (kept;
                Server server = RunningServer.start(folder)) {
            URI endpoint = RunningServer.endpoint(server);
            Clients operator = new Clients(endpoint, RunningServer.OPERATOR);
            FreshAccount account = RunningServer.freshAccount(operator);
            planted.add(account.root().secret());
            KeyCalls session = session(account);
            planted.add(session.secret());
            planted.add(session.token());
            for (KeyCalls keys : List.of(account.root(), session)) {
                nativeCalls(account.clients().with(keys).http("pastgrant"));
                awsCalls(account.clients().with(keys));
            }
            new PlantedPasswords(account, this::plant).send();
            planted.add("$argon2id");
            malformed(account.clients().http("iam"));
            malformed(account.clients().http("pastgrant"));
            account.clients().iam().createUser(r -> r.userName("planted-to-be-found"));
            searches(account, operator);
        }

        assertThat(planted).as("seed %d", seed).hasSizeGreaterThan(60);
        assertThat(KeptTexts.found(List.of("planted-to-be-found"), KeptTexts.files(folder)))
                .as("that what is searched for would be found")
                .isNotEmpty();
        assertThat(KeptTexts.found(planted, KeptTexts.files(folder)))
                .as("in files, seed %d", seed)
                .isEmpty();
        assertThat(KeptTexts.found(planted, answers)).as("in answers, seed %d", seed).isEmpty();
        assertThat(KeptTexts.found(planted, kept.logged()))
                .as("in the server's log, seed %d", seed)
                .isEmpty();
    }

    private static KeyCalls session(FreshAccount account) {
        account.clients()
                .iam()
                .createRole(r ->
                        r.roleName("reader")
                                .assumeRolePolicyDocument(PolicyCalls.trust(account.id())));
        account.clients().iam().createUser(r -> r.userName("ada"));
        account.clients()
                .iam()
                .putUserPolicy(r ->
                        r.userName("ada").policyName("all").policyDocument(PolicyCalls.allow("*")));
        KeyCalls ada = new UserCalls(account.clients().iam()).keys("ada");
        Credentials made =
                account.clients()
                        .with(ada)
                        .sts()
                        .assumeRole(r ->
                                r.roleArn(account.arn("role/reader")).roleSessionName("replay"))
                        .credentials();
        return KeyCalls.of(made);
    }

    /** Sends a request, and counts its signature among the texts that nobody may find. */
    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.copy().build();
        request.headers().map().getOrDefault("Authorization", List.of()).forEach(this::collect);
        collect(request.uri().getRawQuery() == null ? "" : request.uri().getRawQuery());
        return SignedHttp.send(builder);
    }

    private void collect(String text) {
        Matcher signature = SIGNATURE.matcher(text);
        while (signature.find()) {
            planted.add(signature.group(1));
        }
    }

    private HttpResponse<String> signed(
            SignedHttp http, String method, String target, String body, Map<String, String> also) {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        return send(http.signed(method, target, octets, also, Clock.systemUTC()));
    }

    private void nativeCalls(SignedHttp http) {
        for (String target :
                List.of("/v1/audit", "/v1/now", "/v1/who-can?action=s3:GetObject", "/v1/nowhere")) {
            send(http.presigned("GET", target, NO_BODY));
            String more = target.contains("?") ? "&" : "?";
            signed(http, "GET", target + more + "X-Amz-Signature=" + plant(), "", Map.of());
            signed(http, "GET", target + more + "X-Amz-Signatur=" + plant(), "", Map.of());
            signed(http, "GET", target + more + "x-amz-security-token=" + plant(), "", Map.of());
            signed(http, "GET", target + more + "Authorization=" + plant(), "", Map.of());
            signed(http, "GET", target + more + plant(), "", Map.of());
            signed(http, "GET", target + more + "X-Amz-Signature%3D" + plant(), "", Map.of());
            signed(http, "GET", target, "", Map.of("Referer", presignedUrl()));
            signed(http, "GET", target, "", Map.of("User-Agent", "curl/8 " + presignedUrl()));
            signed(http, "GET", target, "", Map.of("X-As-Of", plant()));
            signed(http, "GET", "/as-of/" + plant() + target, "", Map.of());
        }
        for (String path : List.of("/v1/accounts", "/v1/authorize", "/v1/evaluate")) {
            send(http.presigned("POST", path, "{}".getBytes(StandardCharsets.UTF_8)));
            signed(http, "POST", path, plant(), JSON);
            signed(http, "POST", path, "{\"token\":\"" + plant() + "\"}", JSON);
            signed(http, "POST", path, "{\"" + plant() + "\":1}", JSON);
            signed(http, "POST", path + "?X-Amz-Credential=" + plant(), "{}", JSON);
        }
        signed(
                http,
                "POST",
                "/v1/authorize",
                "{\"action\":\"s3:A\",\"resource\":\"*\",\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLF\","
                        + "\"sessionToken\":\""
                        + plant()
                        + "\",\"asOf\":\"-1x\"}",
                JSON);
    }

    private String presignedUrl() {
        return "https://store.example.com/k?X-Amz-Security-Token="
                + plant()
                + "&X-Amz-Signature="
                + plant();
    }

    private void awsCalls(Clients clients) {
        for (String service : List.of("iam", "sts", "cloudtrail", "s3")) {
            SignedHttp http = clients.http(service);
            String version = service.equals("sts") ? "2011-06-15" : "2010-05-08";
            for (String action : List.of("ListUsers", "GetCallerIdentity", "MakeCoffee", "")) {
                String call = "Action=" + action + "&Version=" + version;
                send(http.presigned("GET", "/?" + call, NO_BODY));
                signed(http, "GET", "/?" + call + "&X-Amz-Signatur=" + plant(), "", Map.of());
                signed(http, "POST", "/", call + "&X-Amz-Token=" + plant(), SignedHttp.FORM);
                signed(http, "POST", "/", call + "&" + plant() + "=1", SignedHttp.FORM);
                signed(http, "GET", "/" + plant() + "?" + call, "", Map.of());
                signed(http, "GET", "/?" + call, "", Map.of("Referer", presignedUrl()));
            }
            signed(http, "POST", "/", "Action=" + plant() + "&Version=" + version, SignedHttp.FORM);
            signed(http, "POST", "/", "Action=ListUsers&Version=" + plant(), SignedHttp.FORM);
            signed(http, "POST", "/", plant(), Map.of("X-Amz-Target", plant()));
        }
        SignedHttp sts = clients.http("sts");
        signed(
                sts,
                "POST",
                "/",
                "Action=GetSessionToken&Version=2011-06-15&SerialNumber=arn&TokenCode=" + plant(),
                SignedHttp.FORM);
    }

    private void malformed(SignedHttp http) {
        for (String value :
                List.of(
                        plant(),
                        "Bearer " + plant(),
                        "AWS4-HMAC-SHA256 " + plant(),
                        "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=" + plant(),
                        "AWS4-HMAC-SHA256 Signature=" + plant())) {
            for (String path : List.of("/", "/v1/audit")) {
                SignedHttp.send(
                        HttpRequest.newBuilder(http.endpoint().resolve(path))
                                .header("Authorization", value));
            }
        }
        SignedHttp.send(
                HttpRequest.newBuilder(
                        http.endpoint().resolve("/v1/audit?X-Amz-Signature=" + plant())));
    }

    /** Everything that can be read of the calls, by both ways, for both accounts. */
    private void searches(FreshAccount account, Clients operator) {
        for (Clients clients : List.of(account.clients(), operator)) {
            RunningServer.audit(clients, Map.of()).forEach(call -> answers.add(call.toString()));
            clients.cloudTrail()
                    .lookupEventsPaginator(r -> r.maxResults(50))
                    .events()
                    .forEach(event -> answers.add(event.toString()));
        }
        assertThat(answers).hasSizeGreaterThan(100);
    }
}
