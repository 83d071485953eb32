package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

/**
 * Whoever stands between a client and the node may spell a request anew, as far as its signature
 * stays good. It is read as it was signed, or refused.
 */
class RespelledRequestTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String VERSION = "&Version=2010-05-08";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final FreshAccount account = SERVER.freshAccount();
    private final SignedHttp iam = account.clients().http("iam");

    /** Sends a signed request with another target and further headers; gives the whole reply. */
    private static String send(HttpRequest signed, String target, String headers, String body)
            throws IOException {
        StringBuilder request =
                new StringBuilder(signed.method() + " " + target + " HTTP/1.1\r\n" + headers);
        signed.headers()
                .map()
                .forEach((name, values) ->
                        values.forEach(value ->
                                request.append(name).append(": ").append(value).append("\r\n")));
        request.append("Content-Length: ").append(body.length()).append("\r\n");
        request.append("Connection: close\r\n\r\n").append(body);
        try (Stranger client = new Stranger(SERVER.endpoint())) {
            client.send(request.toString());
            return client.untilHungUp();
        }
    }

    private static String host() {
        URI node = SERVER.endpoint();
        return node.getHost() + ":" + node.getPort();
    }

    private static String hostLine() {
        return "Host: " + host() + "\r\n";
    }

    private HttpRequest signed(String target, String body) {
        return iam.signed(
                        "POST",
                        target,
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of(),
                        Clock.systemUTC())
                .build();
    }

    @Test
    void a_plus_that_was_signed_encoded_stays_a_plus() throws IOException {
        String target = "/?Action=CreateUser&UserName=a%2Bb" + VERSION;

        String reply = send(signed(target, ""), target.replace("%2B", "+"), hostLine(), "");

        assertThat(reply).startsWith("HTTP/1.1 200");
        assertThat(account.clients().iam().listUsers().users())
                .extracting(User::userName)
                .containsExactly("a+b");
    }

    @Test
    void a_letter_that_was_signed_encoded_stays_that_letter() throws IOException {
        account.clients().iam().createUser(r -> r.userName("ada"));
        String target =
                "/?Action=TagUser&UserName=ada&Tags.member.1.Key=name&Tags.member.1.Value=%C3%A9"
                        + VERSION;

        String reply =
                send(
                        signed(target, ""),
                        target.replace("%C3%A9", "\u00c3\u00a9").replace("Tag", "%54ag"),
                        hostLine(),
                        "");

        assertThat(reply).startsWith("HTTP/1.1 200");
        assertThat(account.clients().iam().listUserTags(r -> r.userName("ada")).tags())
                .containsExactly(Tag.builder().key("name").value("é").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain\r\n",
                "Content-Type: application/json\r\n",
                FORM + "Content-Type: text/plain\r\n",
                "Content-Type:\r\n"
            })
    void a_body_does_not_disappear_because_of_its_type(String type) throws IOException {
        account.clients().iam().createUser(r -> r.userName("ada"));
        String target = "/?Action=ListUsers" + VERSION;
        String body = "PathPrefix=/nobody/";

        String reply = send(signed(target, body), target, hostLine() + type, body);

        assertThat(reply)
                .startsWith("HTTP/1.1 400")
                .contains("must be of the type application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                FORM,
                "content-type: Application/X-WWW-Form-Urlencoded; charset=utf-16\r\n"
            })
    void a_form_is_read_with_and_without_its_type(String type) throws IOException {
        account.clients().iam().createUser(r -> r.userName("ada"));
        String target = "/?Action=ListUsers" + VERSION;
        String body = "PathPrefix=/nobody/";

        String reply = send(signed(target, body), target, hostLine() + type, body);

        assertThat(reply).startsWith("HTTP/1.1 200").contains("<Users></Users>");
    }

    @Test
    void a_parameter_cannot_be_given_in_the_query_and_in_the_body() throws IOException {
        String target = "/?Action=ListUsers" + VERSION;
        String body = "Action=ListRoles";

        assertThat(send(signed(target, body), target, hostLine() + FORM, body))
                .startsWith("HTTP/1.1 404")
                .contains("<Code>MalformedQueryString</Code>");
    }

    @Test
    void a_target_is_not_split_into_two_headers() throws IOException {
        HttpRequest signed =
                account.clients()
                        .http("cloudtrail")
                        .signed(
                                "POST",
                                "/",
                                "{}".getBytes(StandardCharsets.UTF_8),
                                Map.of("X-Amz-Target", "CloudTrail_20131101.LookupEvents,x"),
                                Clock.systemUTC())
                        .build();
        String split = "X-Amz-Target: CloudTrail_20131101.LookupEvents\r\nX-Amz-Target: x\r\n";
        HttpRequest rest =
                HttpRequest.newBuilder(signed.uri())
                        .method("POST", HttpRequest.BodyPublishers.noBody())
                        .headers(
                                signed.headers().map().entrySet().stream()
                                        .filter(each ->
                                                !each.getKey().equalsIgnoreCase("X-Amz-Target"))
                                        .flatMap(each ->
                                                each.getValue().stream()
                                                        .flatMap(value ->
                                                                Stream.of(each.getKey(), value)))
                                        .toArray(String[]::new))
                        .build();

        assertThat(send(rest, "/", hostLine() + split, "{}"))
                .startsWith("HTTP/1.1 4")
                .contains("more than one 'x-amz-target'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users?", "/./?", "//?", "/%2e/?", "/?&", "/?Action=ListUsers&"})
    void another_path_or_another_parameter_is_another_request(String begin) throws IOException {
        String target = "/?Action=ListUsers" + VERSION;

        String reply = send(signed(target, ""), target.replace("/?", begin), hostLine(), "");

        // Dot segments, doubled slashes and empty parameters are not part of what is signed.
        assertThat(reply)
                .startsWith(
                        begin.matches("//\\?|/\\./\\?|/\\?&") ? "HTTP/1.1 200" : "HTTP/1.1 403");
    }

    @Test
    void a_target_in_absolute_form_is_read_as_without_a_proxy() throws IOException {
        String target = "/?Action=ListUsers" + VERSION;

        assertThat(send(signed(target, ""), "http://" + host() + target, hostLine(), ""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_target_in_absolute_form_names_the_host() throws IOException {
        String target = "/?Action=ListUsers" + VERSION;

        assertThat(send(signed(target, ""), "http://elsewhere" + target, hostLine(), ""))
                .startsWith("HTTP/1.1 403")
                .contains("<Code>SignatureDoesNotMatch</Code>");
    }
}
