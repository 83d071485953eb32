package dev.pastgrant.api.http;

import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.api.wire.WireRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A request without its body.
 *
 * @param headers the values of each header, by lower-case name
 * @param octets the length of the head on the wire, without superfluous blanks
 */
record RequestHead(
        String method,
        String target,
        Map<String, List<String>> headers,
        int lines,
        int octets,
        String remoteAddress,
        boolean secure) {
    /** A blank, a colon or a blank, and the end of a line. */
    private static final int LINE_OCTETS = 4;

    private static final int VERSION_OCTETS = "HTTP/1.1".length();

    private static final Pattern ABSOLUTE_FORM =
            Pattern.compile("https?://([^/?]+)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static RequestHead of(HttpServerRequest request, TrustedProxies proxies) {
        String method = request.method().name();
        String target = request.uri();
        Map<String, List<String>> headers = new HashMap<>();
        int lines = 0;
        int octets = method.length() + target.length() + VERSION_OCTETS + 2 * LINE_OCTETS;
        for (Map.Entry<String, String> line : request.headers()) {
            headers.computeIfAbsent(line.getKey().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(line.getValue());
            lines++;
            octets += line.getKey().length() + line.getValue().length() + LINE_OCTETS;
        }
        TrustedProxies.Client client =
                proxies.clientOf(request.remoteAddress().hostAddress(), request.isSSL(), headers);
        return new RequestHead(
                        method, target, headers, lines, octets, client.address(), client.secure())
                .inOriginForm();
    }

    /**
     * The same request as it would come without a proxy. A target in absolute form names the host
     * in place of the header (RFC 9112, section 3.2.2).
     */
    private RequestHead inOriginForm() {
        Matcher absolute = ABSOLUTE_FORM.matcher(target);
        if (!absolute.matches()) {
            return this;
        }
        headers.put("host", List.of(absolute.group(1)));
        String rest = absolute.group(2);
        return new RequestHead(
                method,
                rest.startsWith("/") ? rest : "/" + rest,
                headers,
                lines,
                octets,
                remoteAddress,
                secure);
    }

    /** Whether it has more headers than any signed request may have. */
    boolean isTooLong() {
        return lines > SignedRequest.HEADER_LINES_MAX;
    }

    /** Whether the body will be longer, by what the client says. */
    boolean announcesMoreThan(int octets) {
        String announced = first("content-length");
        // The parser has checked that it is a number, of any size.
        return announced.length() > String.valueOf(octets).length()
                || (!announced.isEmpty() && Long.parseLong(announced) > octets);
    }

    /** Whether the client waits before it sends the body (RFC 9110, section 10.1.1). */
    boolean expectsContinue() {
        return first("expect").equalsIgnoreCase("100-continue");
    }

    private String first(String name) {
        List<String> values = headers.get(name);
        return values == null ? "" : values.getFirst();
    }

    /** The request without a body, or before it was read. */
    ReceivedRequest arrival() {
        return arrival(new byte[0]);
    }

    ReceivedRequest arrival(Body body) {
        return arrival(body.bytes());
    }

    private ReceivedRequest arrival(byte[] body) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return new ReceivedRequest(
                new WireRequest(method, path, query, headers, SdkBytes.fromByteArrayUnsafe(body)),
                target,
                remoteAddress,
                secure);
    }
}
