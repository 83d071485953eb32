package dev.pastgrant.api.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class RequestLogTest {
    private static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final WireReply OK =
            WireReply.of(200, "text/xml", Map.of("x-amzn-RequestId", "id-1"), "<ListUsers/>");

    private static ReceivedRequest request(
            String method, String path, String service, String keyId, String body) {
        Map<String, List<String>> headers = new HashMap<>();
        if (!service.isEmpty()) {
            headers.put(
                    "authorization",
                    List.of(
                            "AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/%s/aws4_request, Signature=5ec7e7"
                                    .formatted(keyId, service)));
        }
        return new ReceivedRequest(
                new WireRequest(
                        method, path, "X-Query=5ec7e7", headers, SdkBytes.fromUtf8String(body)),
                path + "?X-Query=5ec7e7",
                "203.0.113.9",
                false);
    }

    private static String line(ReceivedRequest request, WireReply reply) {
        return RequestLog.line(request, reply, Duration.ofMillis(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST | /               | iam       | Action=ListUsers   | iam:ListUsers
                    POST | /as-of/-2h/     | iam       | Action=ListUsers   | iam:ListUsers
                    POST | /               | iam       | Action=5ec7e7      | iam:-
                    POST | /               | s3        | ''                 | another-service
                    GET  | /v1/who-can     | pastgrant | ''                 | GET:/v1/who-can
                    GET  | /v1/5ec7e7EXAMP | pastgrant | ''                 | -
                    GET  | /v1/health      | ''        | ''                 | GET:/v1/health
                    """)
    void a_line_names_what_was_called_and_nothing_that_we_do_not_know(
            String method, String path, String service, String body, String called) {
        String line = line(request(method, path, service, KEY, body), OK);

        assertThat(line)
                .isEqualTo(
                        "203.0.113.9 "
                                + (service.isEmpty() ? "-" : KEY)
                                + " "
                                + called
                                + " 200 - 7ms id-1");
    }

    @Test
    void an_error_has_its_code() {
        WireReply xml = WireReply.of(403, "text/xml", Map.of(), "<Error><Code>AccessDenied</Code>");
        WireReply json = WireReply.of(404, "application/json", Map.of(), "{\"code\":\"NotFound\"}");

        assertThat(line(request("POST", "/", "iam", KEY, "Action=ListUsers"), xml))
                .contains(" 403 AccessDenied ");
        assertThat(line(request("GET", "/v1/now", "pastgrant", KEY, ""), json))
                .contains(" 404 NotFound ");
    }

    @Test
    void a_secret_in_the_place_of_a_key_id_is_not_shown() {
        assertThat(
                        line(
                                request(
                                        "POST",
                                        "/",
                                        "iam",
                                        "wJalrXUtnFEMI+K7MDENG",
                                        "Action=ListUsers"),
                                OK))
                .startsWith("203.0.113.9 - iam:ListUsers");
    }
}
