package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.MFADevice;

/** An administrator loads a key fob, and a user signs in with it. */
class HardwareDevicesTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String FOB = "GAHT12345678";

    private final FreshAccount account = SERVER.freshAccount();
    private final OneTimeCodes codes = new OneTimeCodes(SEED);

    private static HttpResponse<String> load(Clients who, String serial, String seed) {
        String body = "{\"serialNumber\": \"" + serial + "\", \"seed\": \"" + seed + "\"}";
        return who.http("pastgrant").post("/v1/mfa-devices", body, Map.of());
    }

    private static HttpResponse<String> unload(Clients who) {
        return SignedHttp.send(
                who.http("pastgrant")
                        .signed(
                                "DELETE",
                                "/v1/mfa-devices/" + FOB,
                                new byte[0],
                                Map.of(),
                                Clock.systemUTC()));
    }

    private String code(int steps) {
        return codes.code(Instant.now().plusSeconds(30L * steps));
    }

    private static void assertStatus(HttpResponse<String> reply, int status) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    }

    @Test
    void a_loaded_fob_is_enabled_by_its_bare_number_and_makes_sessions() {
        IamClient iam = account.clients().iam();
        assertStatus(load(account.clients(), FOB, SEED), 200);
        assertStatus(load(account.clients(), FOB, SEED), 409);
        iam.createUser(r -> r.userName("ada"));
        iam.enableMFADevice(r ->
                r.userName("ada")
                        .serialNumber(FOB)
                        .authenticationCode1(code(-2))
                        .authenticationCode2(code(-1)));

        assertThat(iam.listMFADevices(r -> r.userName("ada")).mfaDevices())
                .extracting(MFADevice::serialNumber)
                .containsExactly(FOB);
        assertThat(iam.getMFADevice(r -> r.userName("ada").serialNumber(FOB)).userName())
                .isEqualTo("ada");
        assertThat(iam.listVirtualMFADevices().virtualMFADevices()).isEmpty();
        assertStatus(unload(account.clients()), 400);

        var key = iam.createAccessKey(r -> r.userName("ada")).accessKey();
        Clients ada =
                account.clients()
                        .with(new KeyCalls(key.accessKeyId(), key.secretAccessKey(), null));
        assertThat(
                        ada.sts()
                                .getSessionToken(r -> r.serialNumber(FOB).tokenCode(code(0)))
                                .credentials())
                .isNotNull();
        iam.deactivateMFADevice(r -> r.userName("ada").serialNumber(FOB));
        assertStatus(unload(account.clients()), 200);
        assertStatus(unload(account.clients()), 404);
    }

    @Test
    void only_who_has_the_permission_loads_fobs() {
        IamClient iam = account.clients().iam();
        iam.createUser(r -> r.userName("ada"));
        var key = iam.createAccessKey(r -> r.userName("ada")).accessKey();
        Clients ada =
                account.clients()
                        .with(new KeyCalls(key.accessKeyId(), key.secretAccessKey(), null));

        assertStatus(load(ada, FOB, SEED), 403);

        iam.putUserPolicy(r ->
                r.userName("ada")
                        .policyName("fobs")
                        .policyDocument(PolicyCalls.allow("pastgrant:LoadMFADevice")));
        assertStatus(load(ada, FOB, SEED), 200);
    }

    @Test
    void the_record_names_the_fob_and_not_its_seed() {
        load(account.clients(), FOB, SEED);

        JsonNode record =
                RunningServer.audit(account.clients(), Map.of("action", "LoadMFADevice"))
                        .getFirst();

        assertThat(record.at("/requestParameters/serialNumber").textValue()).isEqualTo(FOB);
        assertThat(record.toString()).doesNotContain(SEED);
    }

    @Test
    void what_is_no_fob_is_refused() {
        assertStatus(load(account.clients(), "short", SEED), 400);
        assertStatus(load(account.clients(), FOB, "not base32!"), 400);
        assertStatus(load(account.clients(), FOB, "JBSWY3DP"), 400);
        assertThatThrownBy(() ->
                        account.clients()
                                .iam()
                                .enableMFADevice(r ->
                                        r.userName("ada")
                                                .serialNumber("GAHT00000000")
                                                .authenticationCode1("123456")
                                                .authenticationCode2("234567")))
                .isInstanceOf(AwsServiceException.class);
    }
}
