#!/usr/bin/env bash
# AWS SDK for Java 2.40.2 (software.amazon.awssdk:iam, sts, cloudtrail; url-connection-client).
#
# endpointOverride(http://host:port/a/path) sends CloudTrail's requests to /a/path, as one would
# expect of an endpoint. IAM's and STS's requests go to /, without a word or a log line. Who serves
# IAM under a path reaches users of this SDK by an endpoint provider or by a header.
#
# Output seen:
#   cloudtrail POST /as-of/-2h/
#   iam POST /
#   sts POST /
#
# Needs a JDK 25 (or any from 17) and Maven, or its wrapper as MVN. Fails if the behaviour changes.
set -euo pipefail

mvn=${MVN:-mvn}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>software.amazon.awssdk</groupId><artifactId>iam</artifactId><version>2.40.2</version></dependency>
    <dependency><groupId>software.amazon.awssdk</groupId><artifactId>sts</artifactId><version>2.40.2</version></dependency>
    <dependency><groupId>software.amazon.awssdk</groupId><artifactId>cloudtrail</artifactId><version>2.40.2</version></dependency>
    <dependency><groupId>software.amazon.awssdk</groupId><artifactId>url-connection-client</artifactId><version>2.40.2</version></dependency>
  </dependencies>
</project>
POM

cat >Paths.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

class Paths {
    static String service;

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            System.out.println(service + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/as-of/-2h");
        ask("cloudtrail", () -> client(CloudTrailClient.builder(), endpoint).lookupEvents());
        ask("iam", () -> client(IamClient.builder(), endpoint).listUsers());
        ask("sts", () -> client(StsClient.builder(), endpoint).getCallerIdentity());
        server.stop(0);
    }

    static <C, B extends software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>
            & software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder<B, C>> C client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    static void ask(String name, Runnable call) {
        service = name;
        try {
            call.run();
        } catch (SdkException expected) {
            // The server refuses everything; only the path is of interest.
        }
    }
}
JAVA

"$mvn" -q -B dependency:build-classpath -Dmdep.outputFile=classpath >&2
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$(cat classpath)" Paths.java 2>/dev/null | tee seen

diff - seen <<'SEEN'
cloudtrail POST /as-of/-2h/
iam POST /
sts POST /
SEEN
echo "as described"
