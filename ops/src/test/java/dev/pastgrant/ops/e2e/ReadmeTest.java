package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.ops.config.RootCredentialsFile;
import dev.pastgrant.ops.house.SourceTree;
import dev.pastgrant.ops.node.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/** What README shows of curl is run as it is written, but for the port. */
class ReadmeTest {
    /** A command, which ends where its reply begins, and the reply. */
    private static final Pattern ASKED = Pattern.compile("(?m)^\\$ (ask (?s:.+?)'.*)\n(\\{.+})$");

    private static final Pattern SETTING = Pattern.compile("(?m)^\\$ ((?:KEY=|alias ask=).+)$");

    @TempDir Path folder;

    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(SourceTree.here().root().resolve("README.md"));
    }

    @Test
    void every_line_of_curl_gets_the_reply_that_is_shown() throws Exception {
        Path data = folder.resolve("data");
        try (Server node = RunningServer.start(data)) {
            assertThat(RootCredentialsFile.file(data)).exists();
            denied(new Clients(RunningServer.endpoint(node), RunningServer.OPERATOR));
            List<MatchResult> asked = ASKED.matcher(readme).results().toList();
            assertThat(asked).hasSize(3);
            for (MatchResult each : asked) {
                assertThat(run(each.group(1), RunningServer.endpoint(node)))
                        .as(each.group(1))
                        .containsPattern(pattern(each.group(2)));
            }
        }
    }

    /** The SDK's own way into the past, as README has it in Java. */
    @Test
    void the_header_that_is_shown_for_java_reads_the_past() throws Exception {
        assertThat(readme)
                .contains(".overrideConfiguration(c -> c.putHeader(\"X-As-Of\", \"-2h\"))");
        try (Server node = RunningServer.start(folder.resolve("data"))) {
            Clients root = new Clients(RunningServer.endpoint(node), RunningServer.OPERATOR);
            root.iam().createUser(r -> r.userName("ada"));
            IamClient past =
                    IamClient.builder()
                            .endpointOverride(RunningServer.endpoint(node))
                            .region(Region.US_EAST_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(root.keys().credentials()))
                            .httpClientBuilder(UrlConnectionHttpClient.builder())
                            .overrideConfiguration(c -> c.putHeader("X-As-Of", "-2h"))
                            .build();

            assertThat(past.listUsers().users()).isEmpty();
            assertThat(root.iam().listUsers().users()).hasSize(1);
        }
    }

    /** The story that README tells before: somebody who may list nothing but her own policies. */
    private static void denied(Clients root) {
        root.iam().createUser(r -> r.userName("ada"));
        KeyCalls ada = KeyCalls.of(root.iam().createAccessKey(r -> r.userName("ada")).accessKey());
        try {
            root.with(ada).iam().listUsers();
        } catch (AwsServiceException refused) {
            assertThat(refused.statusCode()).isEqualTo(403);
        }
        root.iam()
                .putUserPolicy(r ->
                        r.userName("ada")
                                .policyName("look")
                                .policyDocument(PolicyCalls.allow("iam:List*")));
    }

    private String run(String command, URI endpoint) throws Exception {
        String settings =
                String.join("\n", SETTING.matcher(readme).results().map(m -> m.group(1)).toList());
        Path script =
                Files.writeString(
                        folder.resolve("ask.sh"),
                        "shopt -s expand_aliases\n" + settings + "\n" + command + "\n");
        String text = Files.readString(script).replace("127.0.0.1:4566", endpoint.getAuthority());
        Files.writeString(script, text);
        ProcessBuilder builder =
                new ProcessBuilder("bash", script.toString()).directory(folder.toFile());
        builder.environment().putAll(Map.of("http_proxy", "", "no_proxy", "127.0.0.1"));
        return Program.run(builder).text();
    }

    /** The shown reply, in which an ellipsis stands for anything. */
    private static Pattern pattern(String shown) {
        return Pattern.compile(
                List.of(shown.split(" \u2026 ?", -1)).stream()
                        .map(part -> Pattern.quote(part))
                        .reduce((one, next) -> one + ".*" + next)
                        .orElseThrow());
    }
}
