package dev.pastgrant.benchmarks.http;

import dev.pastgrant.ops.config.RootCredentials;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A call of IAM as the AWS SDK for Java signs it, to be sent for as long as AWS accepts it. */
public record SignedRequest(Map<String, String> headers, String form) {
    public static SignedRequest of(RootCredentials credentials, int port, String form) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .protocol("http")
                        .host("127.0.0.1")
                        .port(port)
                        .encodedPath("/")
                        .putHeader(
                                "Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .build();
        Map<String, String> headers = new HashMap<>();
        AwsV4HttpSigner.create()
                .sign(signing ->
                        signing.identity(
                                        AwsCredentialsIdentity.create(
                                                credentials.accessKeyId().text(),
                                                credentials.secretAccessKey().reveal()))
                                .request(request)
                                .payload(ContentStreamProvider.fromUtf8String(form))
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "iam")
                                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
                .request()
                .forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        return new SignedRequest(Map.copyOf(headers), form);
    }
}
