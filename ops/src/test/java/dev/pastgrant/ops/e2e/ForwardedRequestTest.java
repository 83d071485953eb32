package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.StatusType;

/** A service forwards the request that its client signed, and learns what the client may do. */
class ForwardedRequestTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final String REPORT = "arn:aws:s3:::reports/2026 june";
    private static final String PATH = "/reports/2026%20june";
    private static final String BODY = "hello, world";

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();
    private final UserCalls users = new UserCalls(iam);
    private final Authorizing service = new Authorizing(account.clients());

    private KeyCalls user(String name, String policy) {
        users.add(name, policy);
        return users.keys(name);
    }

    /** A request as the SDK signs it for S3 in Ireland, to be changed before it is forwarded. */
    private static ObjectNode forwarded(KeyCalls keys, Clock clock, Consumer<ObjectNode> change) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.PUT)
                        .protocol("http")
                        .host("store.example.com")
                        .encodedPath(PATH)
                        .appendRawQueryParameter("versionId", "7")
                        .putHeader("User-Agent", "reporter/1.0")
                        .putHeader("X-Amz-Meta-Kind", "annual")
                        .build();
        SdkHttpRequest signed =
                SIGNER.sign(
                                SignRequest.builder(keys.credentials())
                                        .request(request)
                                        .payload(ContentStreamProvider.fromUtf8String(BODY))
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                                        .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                                        .build())
                        .request();
        ObjectNode question = Authorizing.question("s3:PutObject", REPORT);
        ObjectNode forwarded =
                question.putObject("signedRequest")
                        .put("method", "PUT")
                        .put("uri", PATH + "?versionId=7")
                        .put("body", BODY);
        ObjectNode headers = forwarded.putObject("headers");
        signed.forEachHeader((name, values) -> values.forEach(value -> headers.put(name, value)));
        change.accept(forwarded);
        return question;
    }

    private JsonNode ask(KeyCalls keys, Consumer<ObjectNode> change) {
        return service.ask(forwarded(keys, Clock.systemUTC(), change));
    }

    private static ObjectNode headers(ObjectNode forwarded) {
        return (ObjectNode) forwarded.get("headers");
    }

    private static void assertDecision(JsonNode answer, String decision) {
        assertThat(answer.get("decision").textValue()).as("%s", answer).isEqualTo(decision);
    }

    private static void assertDenied(JsonNode answer, String code) {
        assertDecision(answer, "implicitDeny");
        assertThat(answer.get("code").textValue()).as("%s", answer).isEqualTo(code);
    }

    @Test
    void who_signed_it_is_asked_about() {
        KeyCalls writer = user("writer", PolicyCalls.allow("s3:PutObject"));
        KeyCalls reader = user("reader", PolicyCalls.allow("s3:GetObject"));

        assertDecision(ask(writer, _ -> {}), "allowed");
        JsonNode denied = ask(reader, _ -> {});
        assertDenied(denied, "AccessDenied");
        assertThat(denied.get("message").textValue())
                .startsWith("User: " + account.arn("user/reader") + " is not authorized");
    }

    @Test
    void a_hash_of_the_body_is_as_good_as_the_body() throws NoSuchAlgorithmException {
        KeyCalls writer = user("writer", PolicyCalls.allow("s3:PutObject"));
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(BODY.getBytes(StandardCharsets.UTF_8));
        assertDecision(
                ask(
                        writer,
                        request -> {
                            request.remove("body");
                            request.put("bodySha256", HexFormat.of().formatHex(hash));
                        }),
                "allowed");
    }

    @Test
    void whatever_is_changed_on_the_way_breaks_the_signature() {
        KeyCalls writer = user("writer", PolicyCalls.allow("s3:PutObject"));
        List<Consumer<ObjectNode>> changes =
                List.of(
                        request -> request.put("method", "DELETE"),
                        request -> request.put("uri", "/reports/2027"),
                        request -> request.put("uri", "/reports/./2026%20june?versionId=7"),
                        request -> request.put("uri", PATH + "?versionId=8"),
                        request -> request.put("uri", PATH),
                        request -> headers(request).put("x-amz-meta-kind", "secret"),
                        request -> headers(request).put("x-amz-acl", "public-read"),
                        request -> headers(request).put("Host", "other.example.com"),
                        request -> headers(request).put("X-Amz-Date", "20260101T000000Z"));
        for (Consumer<ObjectNode> change : changes) {
            assertDenied(
                    ask(
                            writer,
                            request -> {
                                headers(request).remove("X-Amz-Meta-Kind");
                                headers(request).put("x-amz-meta-kind", "annual");
                                change.accept(request);
                            }),
                    "SignatureDoesNotMatch");
        }
        assertDenied(
                ask(writer, request -> request.put("body", BODY + "!")),
                "XAmzContentSHA256Mismatch");
        assertDenied(ask(writer, request -> request.remove("body")), "XAmzContentSHA256Mismatch");
        assertDenied(
                ask(
                        writer,
                        request -> {
                            request.remove("body");
                            request.put("bodySha256", "UNSIGNED-PAYLOAD");
                        }),
                "XAmzContentSHA256Mismatch");
        assertDenied(
                ask(writer, request -> headers(request).remove("Authorization")),
                "MissingAuthenticationToken");
    }

    @Test
    void a_request_for_one_service_is_nothing_to_another() {
        KeyCalls writer = user("writer", PolicyCalls.allow("*"));
        ObjectNode elsewhere =
                forwarded(writer, Clock.systemUTC(), _ -> {}).put("action", "sqs:SendMessage");

        assertDenied(service.ask(elsewhere), "SignatureDoesNotMatch");
        assertDenied(ask(writer, r -> r.put("region", "us-east-1")), "SignatureDoesNotMatch");
        assertDenied(ask(writer, r -> r.put("service", "sqs")), "SignatureDoesNotMatch");
        assertDecision(
                ask(writer, r -> r.put("region", "eu-west-1").put("service", "s3")), "allowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {-16, 16})
    void an_old_request_and_one_from_the_future_are_refused(int minutes) {
        KeyCalls writer = user("writer", PolicyCalls.allow("s3:PutObject"));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));

        assertDenied(service.ask(forwarded(writer, clock, _ -> {})), "SignatureDoesNotMatch");
    }

    @Test
    void a_key_must_be_known_active_and_signed_with() {
        KeyCalls writer = user("writer", PolicyCalls.allow("s3:PutObject"));
        assertDenied(
                ask(new KeyCalls(writer.id(), "another secret", null), _ -> {}),
                "SignatureDoesNotMatch");
        assertDenied(
                ask(new KeyCalls("AKIAIOSFODNN7EXAMPLF", "secret", null), _ -> {}),
                "InvalidClientTokenId");
        iam.updateAccessKey(
                r -> r.userName("writer").accessKeyId(writer.id()).status(StatusType.INACTIVE));
        assertDenied(ask(writer, _ -> {}), "InvalidClientTokenId");
    }

    @Test
    void the_request_tells_its_region_and_agent() {
        KeyCalls writer =
                user(
                        "writer",
                        """
                        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*",
                          "Resource":"*","Condition":{"StringEquals":{
                            "aws:RequestedRegion":"eu-west-1","aws:UserAgent":"reporter/1.0"}}}}\
                        """);
        assertDecision(ask(writer, _ -> {}), "allowed");
        ObjectNode contradicted = forwarded(writer, Clock.systemUTC(), _ -> {});
        contradicted.putObject("context").put("aws:RequestedRegion", "eu-west-1");
        service.isRefused(
                contradicted.toString(), 400, "ValidationError", "follows from the signed request");
    }

    @Test
    void a_session_signs_with_its_token() {
        iam.createRole(r ->
                r.roleName("writer").assumeRolePolicyDocument(PolicyCalls.trust(account.id())));
        iam.putRolePolicy(r ->
                r.roleName("writer")
                        .policyName("inline")
                        .policyDocument(PolicyCalls.allow("s3:PutObject")));
        KeyCalls ada = user("ada", PolicyCalls.allow("sts:AssumeRole"));
        KeyCalls session =
                KeyCalls.of(
                        account.clients()
                                .with(ada)
                                .sts()
                                .assumeRole(r ->
                                        r.roleArn(account.arn("role/writer")).roleSessionName("ci"))
                                .credentials());

        assertDecision(ask(session, _ -> {}), "allowed");
        assertDenied(
                ask(session, request -> headers(request).put("X-Amz-Security-Token", "forged")),
                "InvalidClientTokenId");
    }

    @Test
    void the_past_is_asked_with_a_request_of_today() {
        KeyCalls writer = user("writer", PolicyCalls.allow("s3:PutObject"));
        String before =
                JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                        .get("time")
                        .textValue();
        iam.deleteUserPolicy(r -> r.userName("writer").policyName("inline"));
        ObjectNode question = forwarded(writer, Clock.systemUTC(), _ -> {});

        assertDenied(service.ask(question), "AccessDenied");
        assertDecision(service.ask(question.put("asOf", before)), "allowed");
        assertDenied(service.ask(question.put("asOf", "-2h")), "InvalidClientTokenId");
    }

    @Test
    void mistakes_of_the_service_are_told_apart_from_those_of_its_client() {
        for (var mistake :
                Map.of(
                                "\"method\":\"GET\",\"headers\":{}",
                                "`signedRequest.uri` is missing",
                                "\"uri\":\"/\"",
                                "`signedRequest.method` is missing",
                                "\"uri\":\"/\",\"verb\":\"GET\"",
                                "`signedRequest.verb` is not known",
                                "\"method\":\"GET\",\"uri\":\"/\",\"body\":\"\",\"bodySha256\":\"UNSIGNED-PAYLOAD\"",
                                "exclude each other",
                                "\"bodySha256\":\"ABC\"",
                                "64 lower-case")
                        .entrySet()) {
            service.isRefused(
                    "{\"action\":\"s3:GetObject\",\"resource\":\"*\",\"signedRequest\":{"
                            + mistake.getKey()
                            + "}}",
                    400,
                    "ValidationError",
                    mistake.getValue());
        }
    }
}
