package dev.pastgrant.api.v1;

import dev.pastgrant.api.wire.MediaTypes;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The page that a browser gets at {@code /}: what this server is and how it is used. It loads
 * nothing, and may not be framed.
 */
final class FrontPage {
    private static final String FILE = "front-page.html";
    private static final String ADDRESS = "{{address}}";
    private static final String STYLE_BEGIN = "<style>";
    private static final String STYLE_END = "</style>";

    /** A host with a port, as a Host header has it. Nothing in it means anything to HTML. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

    private static final String PAGE = read();
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'sha256-"
                            + hash(style())
                            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cache-Control",
                    "no-store");

    private FrontPage() {}

    /** Whether a request is that of a browser for the page. */
    static boolean isAskedFor(WireRequest request) {
        return request.method().equals("GET")
                && request.rawPath().equals("/")
                && request.rawQuery().isEmpty()
                && MediaTypes.acceptedBy(request).has("text/html");
    }

    /**
     * The page.
     *
     * @param host the Host header; it may be anything
     */
    static WireReply reply(String host) {
        String address = "http://" + (HOST.matcher(host).matches() ? host : "127.0.0.1:4566");
        return WireReply.of(
                200, "text/html; charset=utf-8", HEADERS, PAGE.replace(ADDRESS, address));
    }

    private static String read() {
        try (InputStream file = FrontPage.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        int begin = PAGE.indexOf(STYLE_BEGIN) + STYLE_BEGIN.length();
        return PAGE.substring(begin, PAGE.indexOf(STYLE_END));
    }

    private static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
