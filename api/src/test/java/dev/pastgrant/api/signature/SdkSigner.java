package dev.pastgrant.api.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests with the AWS SDK for Java, so that tests meet what real clients send. */
record SdkSigner(Instant now, @Nullable String sessionToken, String service) {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /** Signs for IAM. */
    SdkSigner(Instant now, @Nullable String sessionToken) {
        this(now, sessionToken, "iam");
    }

    static SdkHttpRequest.Builder request(SdkHttpMethod method, String encodedPath) {
        return SdkHttpRequest.builder()
                .method(method)
                .protocol("http")
                .host("iam.example.com")
                .port(4566)
                .encodedPath(encodedPath);
    }

    /** Signs with an Authorization header. */
    SignedWire sign(SdkHttpRequest request, String body) {
        return sent(SIGNER.sign(prepared(request, body).build()).request(), body);
    }

    /** Signs as the SDK's client of S3 does, which leaves the path as it is. */
    SignedWire signForS3(SdkHttpRequest request, String body) {
        SignRequest.Builder<AwsCredentialsIdentity> prepared =
                prepared(request, body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false);
        return sent(SIGNER.sign(prepared.build()).request(), body);
    }

    /** Signs in the query, with a lifetime unless it is null. */
    SignedWire presign(SdkHttpRequest request, String body, @Nullable Duration lifetime) {
        SignRequest.Builder<AwsCredentialsIdentity> prepared =
                prepared(request, body)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING);
        if (lifetime != null) {
            prepared.putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, lifetime);
        }
        return sent(SIGNER.sign(prepared.build()).request(), body);
    }

    private SignRequest.Builder<AwsCredentialsIdentity> prepared(
            SdkHttpRequest request, String body) {
        return SignRequest.builder(identity())
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC));
    }

    private AwsCredentialsIdentity identity() {
        return sessionToken == null
                ? AwsCredentialsIdentity.create(SignedWire.ACCESS_KEY_ID, SignedWire.SECRET)
                : AwsSessionCredentialsIdentity.create(
                        SignedWire.ACCESS_KEY_ID, SignedWire.SECRET, sessionToken);
    }

    private static SignedWire sent(SdkHttpRequest request, String body) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        request.forEachHeader(
                (name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
        String query = request.encodedQueryParameters().map(q -> "?" + q).orElse("");
        return new SignedWire(
                request.method().name(), request.encodedPath() + query, headers, body);
    }
}
