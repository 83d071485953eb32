package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of services that are not served: their clients are told so, in a form that they read. */
class ForeignServiceTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final KeyCalls NOBODY = new KeyCalls("AKIAZZZZZZZZZZZZZZZZ", "secret", null);
    private static final String DYNAMODB = "application/x-amz-json-1.0";

    private static HttpResponse<String> send(
            KeyCalls keys, String service, String type, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", type);
        return SERVER.operator().with(keys).http(service).post("/", "x", headers);
    }

    @ParameterizedTest
    @CsvSource({
        "s3,       application/xml,                   <Error><Code>NotImplemented</Code><Message>'s3' is not served here",
        "ec2,      application/x-www-form-urlencoded, <Response><Errors><Error><Code>NotImplemented</Code><Message>'ec2' is",
        "sns,      application/x-www-form-urlencoded, <ErrorResponse><Error><Type>Sender</Type><Code>NotImplemented</Code>",
        "route53,  text/xml,                          <ErrorResponse><Error><Type>Sender</Type><Code>NotImplemented</Code>",
    })
    void a_client_that_reads_xml_is_told_in_its_form(String service, String type, String begin) {
        for (KeyCalls keys : new KeyCalls[] {RunningServer.OPERATOR, NOBODY}) {
            HttpResponse<String> reply = send(keys, service, type, Map.of());

            assertThat(reply.statusCode()).isEqualTo(501);
            assertThat(reply.body()).startsWith(begin).contains("'" + service + "' is not served");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb, " + DYNAMODB,
        "lambda, application/json",
        "kms, application/x-amz-json-1.1"
    })
    void a_client_that_reads_json_is_told_in_json(String service, String type) {
        for (KeyCalls keys : new KeyCalls[] {RunningServer.OPERATOR, NOBODY}) {
            HttpResponse<String> reply = send(keys, service, type, Map.of());

            assertThat(reply.statusCode()).isEqualTo(501);
            assertThat(reply.headers().firstValue("Content-Type")).contains(type);
            assertThat(reply.headers().firstValue("x-amzn-ErrorType")).contains("NotImplemented");
            assertThat(JsonReply.parse(reply.body()).get("__type").textValue())
                    .isEqualTo("NotImplemented");
            assertThat(JsonReply.parse(reply.body()).get("message").textValue())
                    .startsWith("'" + service + "' is not served here");
        }
    }

    @Test
    void another_signature_version_is_named() {
        HttpResponse<String> reply =
                SignedHttp.send(
                        HttpRequest.newBuilder(SERVER.endpoint())
                                .header(
                                        "Authorization",
                                        "AWS4-ECDSA-P256-SHA256 Credential=AKIAZZZZZZZZZZZZZZZZ/20260101/iam/aws4_request,"
                                                + " SignedHeaders=host;x-amz-date;x-amz-region-set, Signature=30")
                                .header("X-Amz-Date", "20260101T000000Z")
                                .header("X-Amz-Region-Set", "*"));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body())
                .contains("<Code>IncompleteSignature</Code>")
                .contains("Signature Version 4A (AWS4-ECDSA-P256-SHA256) is not supported");
    }
}
