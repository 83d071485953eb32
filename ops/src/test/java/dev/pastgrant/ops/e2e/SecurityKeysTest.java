package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.MFADevice;

/** A user registers a security key as a browser does. */
class SecurityKeysTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String ORIGIN = "https://console.example.com:8443";
    private static final String DOMAIN = "console.example.com";

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();
    private final SoftSecurityKey key = SoftSecurityKey.make("credential-one");

    @BeforeEach
    void createAda() {
        iam.createUser(r -> r.userName("ada"));
    }

    private static HttpResponse<String> post(Clients who, String path, String body) {
        return who.http("pastgrant").post(path, body, Map.of());
    }

    private HttpResponse<String> begin(Clients who, String user) {
        return post(
                who,
                "/v1/security-keys/challenge",
                "{\"userName\": \"%s\", \"origin\": \"%s\"}".formatted(user, ORIGIN));
    }

    private String challenge(String user) {
        HttpResponse<String> reply = begin(account.clients(), user);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        JsonNode options = JsonReply.parse(reply.body());
        assertThat(options.at("/rp/id").textValue()).isEqualTo(DOMAIN);
        return options.get("challenge").textValue();
    }

    private HttpResponse<String> end(
            Clients who, String user, String attestation, String clientData) {
        return post(
                who,
                "/v1/security-keys",
                """
                {"userName": "%s", "deviceName": "blue", "attestationObject": "%s",
                 "clientDataJSON": "%s"}\
                """
                        .formatted(user, attestation, clientData));
    }

    private HttpResponse<String> register(String challenge) {
        return end(
                account.clients(),
                "ada",
                key.attestation(DOMAIN),
                SoftSecurityKey.clientData(challenge, ORIGIN));
    }

    private static void assertStatus(HttpResponse<String> reply, int status) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    }

    @Test
    void a_registered_key_is_the_users_until_it_is_deactivated() {
        String challenge = challenge("ada");
        HttpResponse<String> reply = register(challenge);
        assertStatus(reply, 200);
        String serial = JsonReply.parse(reply.body()).get("serialNumber").textValue();

        assertThat(serial).matches(account.arn("u2f/user/ada/blue-") + "[A-Z2-7]{26}");
        assertThat(iam.listMFADevices(r -> r.userName("ada")).mfaDevices())
                .extracting(MFADevice::serialNumber)
                .containsExactly(serial);
        var shown = iam.getMFADevice(r -> r.userName("ada").serialNumber(serial));
        assertThat(shown.userName()).isEqualTo("ada");
        assertThat(shown.enableDate()).isNotNull();
        assertThat(iam.listVirtualMFADevices().virtualMFADevices()).isEmpty();
        assertStatus(register(challenge), 409);

        iam.deactivateMFADevice(r -> r.userName("ada").serialNumber(serial));

        assertThat(iam.listMFADevices(r -> r.userName("ada")).mfaDevices()).isEmpty();
        iam.deleteUser(r -> r.userName("ada"));
    }

    @Test
    void a_registration_for_another_user_place_or_challenge_does_not_hold() {
        iam.createUser(r -> r.userName("bob"));
        String challenge = challenge("ada");
        String good = SoftSecurityKey.clientData(challenge, ORIGIN);
        Clients root = account.clients();

        assertStatus(end(root, "bob", key.attestation(DOMAIN), good), 400);
        assertStatus(end(root, "ada", key.attestation("evil.example.com"), good), 400);
        assertStatus(end(root, "ada", key.untouched(DOMAIN), good), 400);
        assertStatus(
                end(
                        root,
                        "ada",
                        key.attestation(DOMAIN),
                        SoftSecurityKey.clientData(challenge, "https://evil.example.com")),
                400);
        assertStatus(
                end(
                        root,
                        "ada",
                        key.attestation(DOMAIN),
                        SoftSecurityKey.clientData("c2VsZi1tYWRlIGNoYWxsZW5nZQ", ORIGIN)),
                400);
        assertStatus(end(root, "ada", "AAAA", good), 400);
        assertStatus(end(root, "ada", key.attestation(DOMAIN), good), 200);
    }

    @Test
    void a_policy_tells_the_beginning_of_a_registration_from_its_end() {
        var made = iam.createAccessKey(r -> r.userName("ada")).accessKey();
        Clients ada =
                account.clients()
                        .with(new KeyCalls(made.accessKeyId(), made.secretAccessKey(), null));
        String policy =
                """
                {"Version":"2012-10-17","Statement":[
                  {"Effect":"Allow","Action":"iam:EnableMFADevice","Resource":"*",
                   "Condition":{"StringEquals":{"iam:RegisterSecurityKey":"Create"}}}]}\
                """;
        assertStatus(begin(ada, "ada"), 403);
        iam.putUserPolicy(r -> r.userName("ada").policyName("keys").policyDocument(policy));
        assertStatus(begin(ada, "ada"), 200);
        String data = SoftSecurityKey.clientData(challenge("ada"), ORIGIN);

        assertStatus(end(ada, "ada", key.attestation(DOMAIN), data), 403);

        iam.putUserPolicy(r ->
                r.userName("ada")
                        .policyName("keys")
                        .policyDocument(policy.replace("Create", "Activate")));
        assertStatus(end(ada, "ada", key.attestation(DOMAIN), data), 200);
    }
}
