package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AWS's published test suite: each request is accepted, in the canonical form beside it. */
class SignatureVectorsTest {

    private static final Instant SIGNED_AT = Instant.parse("2015-08-30T12:36:00Z");

    @ParameterizedTest
    @MethodSource("vectors")
    void a_published_request_is_valid(String name) throws Exception {
        assertThat(request(name).verify(SIGNED_AT)).isInstanceOf(Outcome.Ok.class);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_published_request_has_its_canonical_form(String name) throws Exception {
        SignedRequest request =
                ((Outcome.Ok<SignedRequest, SignatureError>) request(name).read()).value();
        Signature parsed =
                ((Outcome.Ok<Signature, SignatureError>) SignatureParser.parse(request)).value();

        assertThat(CanonicalRequest.of(parsed, request, request.bodySha256()) + "\n")
                .isEqualTo(text(name + ".canonical"));
    }

    static List<String> vectors() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".request"))
                            .map(file -> file.replace(".request", ""))
                            .sorted()
                            .toList();
            assertThat(names).hasSizeGreaterThan(25);
            return names;
        }
    }

    private static SignedWire request(String name) throws Exception {
        String[] headAndBody = text(name + ".request").split("\n\n", 2);
        List<String> lines = headAndBody[0].lines().toList();
        String start = lines.getFirst();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 1)));
        }
        return new SignedWire(
                start.substring(0, start.indexOf(' ')),
                start.substring(start.indexOf(' ') + 1, start.lastIndexOf(' ')),
                headers,
                headAndBody[1]);
    }

    /** One character per octet, as requests come from the wire. */
    private static String text(String file) throws IOException, URISyntaxException {
        return Files.readString(folder().resolve(file), StandardCharsets.ISO_8859_1);
    }

    private static Path folder() throws URISyntaxException {
        URL vectors = SignatureVectorsTest.class.getResource("vectors");
        return Path.of(Objects.requireNonNull(vectors).toURI());
    }
}
