package dev.pastgrant.api.v1.mfa;

import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.v1.json.StrictJson;
import dev.pastgrant.domain.identity.EntityName;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a body about the registration of a security key. */
record SecurityKeyBody(Map<String, String> fields) {
    static final RouteField USER =
            RouteField.recorded("userName", "whose key it is; the caller's if absent");
    static final RouteField NAME =
            RouteField.recorded("deviceName", "1 to 64 letters, digits and _+=,.@-");
    static final RouteField ORIGIN =
            RouteField.recorded("origin", "where the browser is, such as https://example.com");
    static final RouteField ATTESTATION =
            RouteField.field("attestationObject", "string", "of the browser, in base64url");
    static final RouteField CLIENT_DATA =
            RouteField.field("clientDataJSON", "string", "of the browser, in base64url");

    private static final KnownNames NAMES =
            KnownNames.of(
                    USER.name(),
                    NAME.name(),
                    ORIGIN.name(),
                    ATTESTATION.name(),
                    CLIENT_DATA.name());
    private static final Pattern DEVICE = Pattern.compile("[\\w+=,.@-]{1,64}");
    private static final Pattern PLACE =
            Pattern.compile("https://[a-z0-9.-]+(:[0-9]{1,5})?|http://localhost(:[0-9]{1,5})?");

    static SecurityKeyBody read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        StrictJson.read(
                body,
                json ->
                        json.object(field -> {
                            if (!NAMES.names().contains(field)) {
                                throw json.unknown(field, NAMES);
                            }
                            fields.put(field, json.text());
                        }));
        return new SecurityKeyBody(fields);
    }

    @Nullable String user() {
        String user = fields.get(USER.name());
        if (user != null && !EntityName.isValid(user)) {
            throw new Fault(USER.name(), "must be a user's name");
        }
        return user;
    }

    String name() {
        return matching(NAME, DEVICE);
    }

    String origin() {
        return matching(ORIGIN, PLACE);
    }

    byte[] attestation() {
        return bytes(ATTESTATION);
    }

    byte[] clientData() {
        return bytes(CLIENT_DATA);
    }

    /** The domain of an origin. */
    static String domain(String origin) {
        return URI.create(origin).getHost();
    }

    private String matching(RouteField field, Pattern form) {
        String text = text(field);
        if (!form.matcher(text).matches()) {
            throw new Fault(field.name(), "must be " + field.description());
        }
        return text;
    }

    private byte[] bytes(RouteField field) {
        try {
            return Base64.getUrlDecoder().decode(text(field));
        } catch (IllegalArgumentException _) {
            throw new Fault(field.name(), "must be base64url");
        }
    }

    private String text(RouteField field) {
        String text = fields.get(field.name());
        if (text == null) {
            throw new Fault(field.name(), "is missing");
        }
        return text;
    }
}
