package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.accessanalyzer.AccessAnalyzerClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A real SDK client whose HTTP requests are answered by a function in the same process. */
public final class SdkLoopback {
    private final Class<?> type;
    private final Object client;

    private SdkLoopback(Class<?> type, Object client) {
        this.type = type;
        this.client = client;
    }

    static SdkLoopback of(Service service, Function<WireRequest, WireReply> server) {
        SdkHttpClient http = new Loopback(server);
        return switch (service) {
            case IAM -> of(IamClient.class, IamClient.builder(), http);
            case STS -> of(StsClient.class, StsClient.builder(), http);
            case CLOUDTRAIL -> of(CloudTrailClient.class, CloudTrailClient.builder(), http);
            case ORGANIZATIONS ->
                    of(OrganizationsClient.class, OrganizationsClient.builder(), http);
            case ACCESS_ANALYZER ->
                    of(AccessAnalyzerClient.class, AccessAnalyzerClient.builder(), http);
        };
    }

    /** The client's interface, which lists every operation the SDK knows. */
    public static Class<?> clientType(Service service) {
        return switch (service) {
            case IAM -> IamClient.class;
            case STS -> StsClient.class;
            case CLOUDTRAIL -> CloudTrailClient.class;
            case ORGANIZATIONS -> OrganizationsClient.class;
            case ACCESS_ANALYZER -> AccessAnalyzerClient.class;
        };
    }

    SdkPojo call(SdkPojo request) {
        try {
            Method method =
                    Arrays.stream(type.getMethods())
                            .filter(m -> !m.getName().endsWith("Paginator"))
                            .filter(m ->
                                    List.of(m.getParameterTypes())
                                            .equals(List.of(request.getClass())))
                            .findFirst()
                            .orElseThrow();
            return (SdkPojo) method.invoke(client, request);
        } catch (InvocationTargetException e) {
            throw new AssertionError(request.getClass().getSimpleName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C>
            SdkLoopback of(Class<C> type, B builder, SdkHttpClient http) {
        return new SdkLoopback(
                type,
                builder.httpClient(http)
                        .region(Region.US_EAST_1)
                        .endpointOverride(URI.create("http://localhost"))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("id", "secret")))
                        .overrideConfiguration(
                                o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .build());
    }

    private record Loopback(Function<WireRequest, WireReply> server) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    return respond(server.apply(wireRequest(request)));
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}

        private static HttpExecuteResponse respond(WireReply reply) {
            SdkHttpResponse.Builder head =
                    SdkHttpResponse.builder()
                            .statusCode(reply.status())
                            .putHeader("Content-Type", reply.contentType());
            reply.headers().forEach(head::putHeader);
            byte[] body = reply.body().asByteArray();
            return HttpExecuteResponse.builder()
                    .response(head.build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        }

        private static WireRequest wireRequest(HttpExecuteRequest request) throws IOException {
            SdkHttpRequest http = request.httpRequest();
            Map<String, List<String>> headers = new HashMap<>();
            http.forEachHeader(
                    (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            byte[] body =
                    request.contentStreamProvider().isPresent()
                            ? request.contentStreamProvider().get().newStream().readAllBytes()
                            : new byte[0];
            return new WireRequest(
                    http.method().name(),
                    http.encodedPath(),
                    http.encodedQueryParameters().orElse(""),
                    headers,
                    SdkBytes.fromByteArray(body));
        }
    }
}
