package dev.pastgrant.benchmarks.http;

import dev.pastgrant.ops.config.RootCredentials;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A call that the AWS SDK for Java has signed. It can be sent for as long as AWS accepts the
 * signature.
 */
public record PreparedRequest(String path, Map<String, String> headers, String body) {
    /**
     * A request that is not signed yet.
     *
     * @param service the service as signatures name it
     */
    record Unsigned(String service, int port, String path, String contentType, String body) {
        private SdkHttpRequest http() {
            return SdkHttpRequest.builder()
                    .method(SdkHttpMethod.POST)
                    .protocol("http")
                    .host("127.0.0.1")
                    .port(port)
                    .encodedPath(path)
                    .putHeader("Content-Type", contentType)
                    .build();
        }
    }

    static PreparedRequest of(RootCredentials credentials, Unsigned unsigned) {
        Map<String, String> headers = new HashMap<>();
        AwsV4HttpSigner.create()
                .sign(signing ->
                        signing.identity(
                                        AwsCredentialsIdentity.create(
                                                credentials.accessKeyId().text(),
                                                credentials.secretAccessKey().reveal()))
                                .request(unsigned.http())
                                .payload(ContentStreamProvider.fromUtf8String(unsigned.body()))
                                .putProperty(
                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME, unsigned.service())
                                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
                .request()
                .forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        return new PreparedRequest(unsigned.path(), Map.copyOf(headers), unsigned.body());
    }
}
