package dev.pastgrant.ops.e2e;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that an earlier version was sent, and what it answered.
 *
 * @param name the file that has it
 * @param signer the access key that signs the request
 * @param token the token of a session; null for a long-term key
 * @param reply status and body, without the id of the request and over several lines
 */
record GoldenRead(
        String name,
        String signer,
        @Nullable String token,
        String service,
        String method,
        String target,
        Map<String, String> headers,
        String body,
        String reply) {
    /** All reads in a folder of this test's resources. */
    static List<GoldenRead> in(String folder) throws IOException, URISyntaxException {
        Path reads = Path.of(requireNonNull(GoldenRead.class.getResource(folder)).toURI());
        try (Stream<Path> files = Files.walk(reads)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> parse(reads.relativize(file).toString(), text(file)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenRead parse(String name, String text) {
        String[] parts = text.split("\n\n", 3);
        List<String> head = parts[0].lines().toList();
        String[] signer = head.get(0).split(" ", -1);
        String[] request = head.get(1).split(" ", -1);
        Map<String, String> headers =
                head.stream()
                        .skip(2)
                        .map(line -> line.split(": ", 2))
                        .collect(
                                Collectors.toMap(
                                        header -> header[0],
                                        header -> header[1],
                                        (_, last) -> last,
                                        TreeMap::new));
        String[] reply = parts[2].split("\n", 2);
        return new GoldenRead(
                name,
                signer[0],
                headers.remove("X-Amz-Security-Token"),
                signer[1],
                request[0],
                request[1],
                headers,
                parts[1],
                comparable(Integer.parseInt(reply[0]), reply[1].strip()));
    }

    /** Whether the answer is a search among call records. */
    boolean isOfTheRecords() {
        return service.equals("cloudtrail") || target.contains("/v1/audit");
    }

    /** Whether the answer follows from the account alone, and so does not know the moment. */
    boolean isOfTheAccount() {
        return service.equals("iam") && !body.contains("=GetCredentialReport&") && !isOfUses();
    }

    /** Whether the answer tells when a role was last used, which is counted behind the calls. */
    boolean isOfUses() {
        return body.contains("=GetRole&");
    }

    /** The same of the present, if it was of a moment in its path. */
    GoldenRead ofThePresent() {
        return new GoldenRead(
                name,
                signer,
                token,
                service,
                method,
                target.replaceFirst("^/as-of/[^/]*", ""),
                headers,
                body,
                reply);
    }

    /** What a node answers to it now, as the file would have it. */
    String sentTo(URI endpoint, GoldenFolder folder) throws IOException {
        HttpResponse<String> answer =
                SignedHttp.send(
                        new SignedHttp(endpoint, keys(folder), service)
                                .signed(
                                        method,
                                        target,
                                        body.getBytes(StandardCharsets.UTF_8),
                                        headers,
                                        folder.clock()));
        return comparable(answer.statusCode(), answer.body());
    }

    private KeyCalls keys(GoldenFolder folder) throws IOException {
        return token == null ? folder.key(signer) : folder.session(token);
    }

    private static String comparable(int status, String body) {
        return status
                + "\n"
                + (body.startsWith("<")
                        ? body.replaceAll("<RequestId>[^<]*</RequestId>", "<RequestId/>")
                                .replace("><", ">\n<")
                        : JsonReply.parse(body).toPrettyString());
    }
}
