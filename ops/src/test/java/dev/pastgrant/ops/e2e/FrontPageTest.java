package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever opens the server in a browser is told what it is. */
class FrontPageTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static HttpResponse<String> get(String accept) {
        return SignedHttp.send(
                HttpRequest.newBuilder(SERVER.endpoint().resolve("/")).header("Accept", accept));
    }

    /** The page as it is sent to a client that names this host. */
    private static String pageFor(String host) throws IOException {
        URI node = SERVER.endpoint();
        try (Socket socket = new Socket(node.getHost(), node.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET / HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_browser_gets_a_page_that_says_how_to_use_this_address() {
        HttpResponse<String> page = get(BROWSER);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("AWS_ENDPOINT_URL=" + SERVER.endpoint())
                .contains("/openapi.json", "/as-of/", "docs/API.md")
                .doesNotContain("{{");
    }

    @Test
    void the_page_loads_nothing_and_says_so() throws NoSuchAlgorithmException {
        HttpResponse<String> page = get(BROWSER);
        String style = page.body().replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(page.body()).doesNotContain("src=", "url(", "@import", "<script", " style=");
        assertThat(page.body()).doesNotContainPattern("href=\"(?!/)");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; ")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void a_host_is_shown_as_it_was_asked_for_unless_it_would_mean_something_to_html()
            throws IOException {
        assertThat(pageFor("iam.example.com:8080")).contains("http://iam.example.com:8080");
        assertThat(pageFor("a<script>alert(1)</script>")).doesNotContain("script>");
        assertThat(pageFor("a\"onload=\"x")).doesNotContain("onload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/xml", "text/html;q=0"})
    void who_asks_for_no_page_needs_a_signature(String accept) {
        assertThat(get(accept).statusCode()).isEqualTo(403);
    }

    @Test
    void a_signed_call_is_answered_whatever_it_accepts() {
        HttpResponse<String> reply =
                SignedHttp.send(
                        SERVER.operator()
                                .http("iam")
                                .presigned(
                                        "GET", "/?Action=ListUsers&Version=2010-05-08", new byte[0])
                                .header("Accept", BROWSER));

        assertThat(reply.body()).startsWith("<ListUsersResponse");
        assertThat(SERVER.operator().http("iam").post("/", "", Map.of("Accept", BROWSER)).body())
                .contains("MissingAction");
    }
}
