package dev.pastgrant.ops.e2e;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS SDK clients of one node that sign with one key. They never try twice. */
record Clients(URI endpoint, KeyCalls keys) {
    Clients with(KeyCalls others) {
        return new Clients(endpoint, others);
    }

    IamClient iam() {
        return configured(IamClient.builder().endpointOverride(endpoint)).build();
    }

    /**
     * The SDK drops the path of an endpoint for IAM and STS, unless an endpoint provider says it.
     */
    IamClient iamAsOf(String moment) {
        Endpoint past =
                Endpoint.builder()
                        .endpointUrl(EndpointUrl.fromUri(endpoint.resolve("/as-of/" + moment)))
                        .build();
        return configured(IamClient.builder())
                .endpointProvider(_ -> CompletableFuture.completedFuture(past))
                .build();
    }

    /** Sends a signed X-As-Of header. */
    IamClient iamWithAsOfHeader(String moment) {
        return configured(IamClient.builder().endpointOverride(endpoint))
                .overrideConfiguration(noRetries().toBuilder().putHeader("X-As-Of", moment).build())
                .build();
    }

    StsClient sts() {
        return configured(StsClient.builder().endpointOverride(endpoint)).build();
    }

    CloudTrailClient cloudTrail() {
        return configured(CloudTrailClient.builder().endpointOverride(endpoint)).build();
    }

    SignedHttp http(String service) {
        return new SignedHttp(endpoint, keys, service);
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> B configured(
            B builder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(keys.credentials()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(noRetries());
    }

    private static ClientOverrideConfiguration noRetries() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .build();
    }
}
