package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A caller who may do nothing sends much. */
class RefusedInputTest {
    private static final String LONG = "x".repeat(666_000);
    private static final String LONG_TARGET = "y".repeat(30_000);
    private static final int GROWTH_MAX = 12 * 1024;

    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    /** The octets of the write-ahead log. */
    private static long size() {
        try (Stream<Path> files = Files.walk(SERVER.data())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refusal is on disk before its reply. */
    private static void assertRefusedAndSmall(Supplier<HttpResponse<String>> call) {
        long before = size();
        HttpResponse<String> reply = call.get();
        assertThat(reply.statusCode()).as(reply.body()).isIn(400, 403, 404);
        assertThat(size() - before).isBetween(1L, (long) GROWTH_MAX);
    }

    @Test
    void a_refused_call_leaves_little_in_the_log_whatever_it_brings() {
        FreshAccount account = SERVER.freshAccount();
        account.clients().iam().createUser(user -> user.userName("mallory"));
        KeyCalls key =
                KeyCalls.of(
                        account.clients()
                                .iam()
                                .createAccessKey(user -> user.userName("mallory"))
                                .accessKey());
        Clients mallory = account.clients().with(key);
        String policy = "Version=2010-05-08&Action=CreatePolicy&PolicyName=p&PolicyDocument=";
        List<Supplier<HttpResponse<String>>> calls =
                List.of(
                        () -> mallory.http("iam").form(policy + LONG),
                        () -> account.clients().http("iam").form(policy + LONG),
                        () ->
                                mallory.http("sts")
                                        .form(
                                                "Version=2011-06-15&Action=AssumeRole&RoleArn="
                                                        + account.arn("role/r")
                                                        + "&RoleSessionName="
                                                        + LONG),
                        () -> mallory.http("pastgrant").get("/v1/audit?principal=" + LONG_TARGET),
                        () -> sending(mallory, "User-Agent"),
                        () -> sending(mallory, "Referer"));
        calls.forEach(RefusedInputTest::assertRefusedAndSmall);
        List<JsonNode> records =
                RunningServer.audit(account.clients(), Map.of("action", "iam:CreatePolicy"));
        assertThat(records)
                .hasSize(2)
                .allMatch(record ->
                        record.at("/requestParameters/policyDocument")
                                .textValue()
                                .startsWith(
                                        "x".repeat(1024) + "…[cut; 666000 characters, SHA-256 "));
    }

    private static HttpResponse<String> sending(Clients mallory, String header) {
        byte[] body = "Version=2010-05-08&Action=ListUsers".getBytes(StandardCharsets.UTF_8);
        return SignedHttp.send(
                mallory.http("iam")
                        .signed("POST", "/", body, SignedHttp.FORM, Clock.systemUTC())
                        .header(header, LONG_TARGET));
    }
}
