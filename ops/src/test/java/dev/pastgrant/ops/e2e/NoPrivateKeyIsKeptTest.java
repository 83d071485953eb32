package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.house.SourceTree;
import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Private keys of servers come with UploadServerCertificate and go nowhere: whether the upload is
 * accepted or refused, they are in no file, log or answer.
 */
class NoPrivateKeyIsKeptTest {
    private static final Path ACCEPTED =
            SourceTree.here()
                    .root()
                    .resolve(
                            "ops/src/test/resources/operations/iam/UploadServerCertificate/"
                                    + "request.http");

    @TempDir Path folder;

    private final List<String> planted = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final KeptTexts kept = new KeptTexts();

    @Test
    void a_private_key_is_in_no_file_log_or_answer() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (kept;
                Server server = RunningServer.start(folder)) {
            Clients operator = new Clients(RunningServer.endpoint(server), RunningServer.OPERATOR);
            FreshAccount account = RunningServer.freshAccount(operator);
            SignedHttp http = account.clients().http("iam");
            for (String upload : uploads()) {
                HttpResponse<String> answer =
                        SignedHttp.send(
                                http.signed(
                                        "POST",
                                        "/",
                                        upload.getBytes(StandardCharsets.UTF_8),
                                        SignedHttp.FORM,
                                        Clock.systemUTC()));
                statuses.add(answer.statusCode());
                answers.add(answer.body());
            }
            account.clients()
                    .cloudTrail()
                    .lookupEventsPaginator(r -> r.maxResults(50))
                    .events()
                    .forEach(event -> answers.add(event.toString()));
            RunningServer.audit(account.clients(), Map.of())
                    .forEach(call -> answers.add(call.toString()));
        }

        assertThat(statuses).containsExactly(200, 409, 400, 400, 400, 400, 501, 501);
        assertThat(answers.toString()).contains("UploadServerCertificate", "KeyPairMismatch");
        assertThat(planted).hasSizeGreaterThan(20);
        assertThat(KeptTexts.found(List.of("shop.example.com", "server-certificate"), files()))
                .as("that what is searched for would be found")
                .isNotEmpty();
        assertThat(KeptTexts.found(planted, files())).as("in files").isEmpty();
        assertThat(KeptTexts.found(planted, answers)).as("in answers").isEmpty();
        assertThat(KeptTexts.found(planted, kept.logged())).as("in the log").isEmpty();
    }

    private List<String> files() throws IOException {
        return KeptTexts.files(folder);
    }

    /** An upload that is accepted, and others that are refused for different reasons. */
    private List<String> uploads() throws IOException, GeneralSecurityException {
        String accepted =
                Files.readString(ACCEPTED).split("\n\n", 2)[1].strip().replace("\n&", "&");
        String key = accepted.replaceAll("^.*&PrivateKey=([^&]*).*$", "$1");
        plant(URLDecoder.decode(key, StandardCharsets.UTF_8));
        String other = accepted.replace("=shop&", "=other&");
        return List.of(
                accepted,
                accepted,
                other.replace(key, encoded(newKey("PRIVATE KEY"))),
                other.replace(key, encoded(newKey("RSA PRIVATE KEY"))),
                other.replace(key, encoded(newKey("ENCRYPTED PRIVATE KEY"))),
                other.replace(key, encoded(newKey("PRIVATE KEY").repeat(100))),
                other.replace("PrivateKey=" + key, "PrivateKeys=" + encoded(newKey("PRIVATE KEY"))),
                other.replace("UploadServer", "ReplaceServer"));
    }

    private String newKey(String label) throws GeneralSecurityException {
        byte[] der = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate().getEncoded();
        String key =
                "-----BEGIN "
                        + label
                        + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END "
                        + label
                        + "-----\n";
        plant(key);
        return key;
    }

    /**
     * Each line of a key is looked for by a part of it, whatever breaks lines or encodes them. The
     * first one of all keys of a curve begins alike.
     */
    private void plant(String key) {
        key.lines()
                .filter(line -> !line.startsWith("-----"))
                .filter(line -> line.length() >= 24)
                .forEach(line -> {
                    planted.add(line.substring(line.length() - 24));
                    planted.add(line.substring(line.length() - 16));
                    planted.add(line);
                });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
