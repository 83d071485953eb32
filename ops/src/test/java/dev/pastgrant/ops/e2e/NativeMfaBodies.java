package dev.pastgrant.ops.e2e;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies with which the native operations on MFA devices succeed, each time for another device. */
record NativeMfaBodies(Clients operator) {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String ORIGIN = "https://console.example.com";
    private static final String DOMAIN = "console.example.com";

    private static String fob(String serial) {
        return """
        {"serialNumber":"%s","seed":"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"}\
        """
                .formatted(serial);
    }

    private static String newSerial() {
        return "GAHT%08d".formatted(LAST.incrementAndGet());
    }

    static String newFob() {
        return fob(newSerial());
    }

    /** The serial number of a fob that is loaded. */
    String loadedFob() {
        String serial = newSerial();
        post("/v1/mfa-devices", fob(serial));
        return serial;
    }

    private String newUser() {
        String name = "key-holder-" + LAST.incrementAndGet();
        operator.iam().createUser(r -> r.userName(name));
        return name;
    }

    private static String beginning(String user) {
        return """
        {"userName":"%s","origin":"%s"}\
        """
                .formatted(user, ORIGIN);
    }

    String beginning() {
        return beginning(newUser());
    }

    /** What a browser sends after a touch of a new security key. */
    String registration() {
        String user = newUser();
        String challenge =
                JsonReply.parse(post("/v1/security-keys/challenge", beginning(user)).body())
                        .get("challenge")
                        .textValue();
        SoftSecurityKey key = SoftSecurityKey.make("key of " + user);
        return """
        {"userName":"%s","deviceName":"blue","attestationObject":"%s","clientDataJSON":"%s"}\
        """
                .formatted(
                        user,
                        key.attestation(DOMAIN),
                        SoftSecurityKey.clientData(challenge, ORIGIN));
    }

    private HttpResponse<String> post(String path, String body) {
        return operator.http("pastgrant").post(path, body, Map.of());
    }
}
