package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.signature.HeaderFields;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.v1.json.StrictJson;
import dev.pastgrant.policy.request.RequestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request that a client signed and sent to the asking service:
 *
 * <pre>{@code
 * {"method": "GET", "uri": "/bucket/key?versionId=7", "headers": {name: value | [values]},
 *  "body": text | "bodySha256": hex | "UNSIGNED-PAYLOAD", "service": "s3", "region": "eu-west-1"}
 * }</pre>
 *
 * <p>The path and query are as on the wire. If the body is absent, it is empty. A service that
 * accepts unsigned bodies, as S3 does, gives {@code UNSIGNED-PAYLOAD}.
 */
final class SignedRequestBody {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final KnownNames FIELDS =
            KnownNames.of("method", "uri", "headers", "body", "bodySha256", "service", "region");
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private final StrictJson json;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private @Nullable String method;
    private @Nullable String uri;
    private @Nullable String body;
    private @Nullable String bodySha256;
    private @Nullable String service;
    private @Nullable String region;

    private SignedRequestBody(StrictJson json) {
        this.json = json;
    }

    /** Reads the object that comes next. */
    static AskedPrincipal.Signer read(StrictJson json) {
        SignedRequestBody body = new SignedRequestBody(json);
        json.object(body::field);
        return body.signer();
    }

    private void field(String name) {
        switch (name) {
            case "method" -> method = json.text();
            case "uri" -> uri = json.text();
            case "headers" -> json.object(this::header);
            case "body" -> body = json.textOrEmpty();
            case "bodySha256" -> bodySha256 = hash();
            case "service" -> service = json.text();
            case "region" -> region = json.text();
            default -> throw json.unknown(name, FIELDS);
        }
    }

    private void header(String name) {
        List<String> values =
                json.isList() ? json.list(json::textOrEmpty) : List.of(json.textOrEmpty());
        values.forEach(value -> headers.add(Map.entry(name, value)));
    }

    private String hash() {
        String hash = json.text();
        if (!SHA256.matcher(hash).matches() && !hash.equals(UNSIGNED)) {
            throw json.fault("must be 64 lower-case hexadecimal digits, or " + UNSIGNED);
        }
        return hash;
    }

    private AskedPrincipal.Signer signer() {
        if (method == null) {
            throw json.faultOf("method", "is missing");
        }
        if (uri == null) {
            throw json.faultOf("uri", "is missing");
        }
        if (body != null && bodySha256 != null) {
            throw json.faultOf("body", "and `bodySha256` exclude each other");
        }
        HeaderFields fields = HeaderFields.of(headers);
        return new AskedPrincipal.Signer(
                bodySha256 == null
                        ? SignedRequest.read(method, uri, fields, octets())
                        : SignedRequest.readHashed(method, uri, fields, bodySha256),
                service,
                region,
                told(fields));
    }

    private byte[] octets() {
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }

    private static RequestContext told(HeaderFields fields) {
        RequestContext.Builder keys = RequestContext.builder(2);
        first(fields, "user-agent", "aws:useragent", keys);
        first(fields, "referer", "aws:referer", keys);
        return keys.build();
    }

    private static void first(
            HeaderFields fields, String header, String key, RequestContext.Builder keys) {
        List<String> values = fields.all(header);
        if (!values.isEmpty()) {
            keys.set(key, values.getFirst());
        }
    }
}
