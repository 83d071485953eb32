package dev.pastgrant.ops.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;

/** Plain HTTP with a SigV4 signature, for what no AWS client sends. */
public record SignedHttp(URI endpoint, KeyCalls keys, String service) {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<String> get(String target) {
        return send(signed("GET", target, new byte[0], Map.of(), Clock.systemUTC()));
    }

    HttpResponse<String> post(String target, String body, Map<String, String> headers) {
        return post(target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String target, byte[] body, Map<String, String> headers) {
        return send(signed("POST", target, body, headers, Clock.systemUTC()));
    }

    /** Posts the parameters of an awsQuery call, as they are. */
    HttpResponse<String> form(String parameters) {
        return post("/", parameters, FORM);
    }

    static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

    /** A signed request, to which a test may yet do something. */
    public HttpRequest.Builder signed(
            String method, String target, byte[] body, Map<String, String> headers, Clock clock) {
        SdkHttpRequest signed =
                SIGNER.sign(
                                SignRequest.builder(keys.credentials())
                                        .request(unsigned(method, target, headers))
                                        .payload(ContentStreamProvider.fromByteArray(body))
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                                        .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                                        .build())
                        .request();
        return sendable(signed, method, body);
    }

    private SdkHttpRequest unsigned(String method, String target, Map<String, String> headers) {
        int question = target.indexOf('?');
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.fromValue(method))
                        .protocol("http")
                        .host(endpoint.getHost())
                        .port(endpoint.getPort())
                        .encodedPath(question < 0 ? target : target.substring(0, question));
        headers.forEach(request::putHeader);
        if (question >= 0) {
            for (String pair : target.substring(question + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                request.appendRawQueryParameter(
                        decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return request.build();
    }

    /** A request whose signature is in its query. */
    HttpRequest.Builder presigned(String method, String target, byte[] body) {
        SdkHttpRequest signed =
                SIGNER.sign(
                                SignRequest.builder(keys.credentials())
                                        .request(unsigned(method, target, Map.of()))
                                        .payload(ContentStreamProvider.fromByteArray(body))
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                                        .putProperty(
                                                AwsV4HttpSigner.AUTH_LOCATION,
                                                AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                        .putProperty(
                                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                                Duration.ofHours(1))
                                        .build())
                        .request();
        return sendable(signed, method, body);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder sendable(SdkHttpRequest signed, String method, byte[] body) {
        HttpRequest.Builder sendable =
                HttpRequest.newBuilder(signed.getUri())
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("host")) { // HttpClient sends the same one itself
                values.forEach(value -> sendable.header(name, value));
            }
        });
        return sendable;
    }

    /** Sends as AWS's clients do, which try again if a kept connection was closed meanwhile. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return sendOnce(request.build());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            return sendOnce(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> sendOnce(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
