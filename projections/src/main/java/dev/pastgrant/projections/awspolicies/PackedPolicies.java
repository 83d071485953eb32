package dev.pastgrant.projections.awspolicies;

import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.projections.awspolicies.PolicyHistory.MadeAt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The policies of our own jar. */
final class PackedPolicies {
    private static final String INDEX = "index.gz";
    private static final String DOCUMENTS = "documents.bin";
    private static final String SPACE = " ";
    private static final String GUESS = "?";

    private static volatile byte @Nullable [] documents;

    private PackedPolicies() {}

    /** All of them, without their documents, which are unpacked when they are asked for. */
    static Stream<PolicyHistory> read() {
        try (InputStream file = new GZIPInputStream(open(INDEX))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PackedPolicies::policy);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        InputStream file = PackedPolicies.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the jar lacks `" + name + "`");
        }
        return file;
    }

    private static PolicyHistory policy(String line) {
        List<String> fields = List.of(line.split(SPACE, -1));
        String pathAndName = fields.getFirst();
        int nameAt = pathAndName.lastIndexOf('/') + 1;
        int offset = Integer.parseInt(fields.get(1));
        int length = Integer.parseInt(fields.get(2));
        NavigableMap<Integer, MadeAt> versions = new TreeMap<>();
        fields.subList(3, fields.size()).forEach(version -> add(version, versions));
        List<Integer> numbers = List.copyOf(versions.keySet());
        return new PolicyHistory(
                new EntityPath(pathAndName.substring(0, nameAt)),
                new EntityName(pathAndName.substring(nameAt)),
                versions,
                number -> document(offset, length, numbers.indexOf(number)));
    }

    private static void add(String version, NavigableMap<Integer, MadeAt> versions) {
        int colon = version.indexOf(':');
        boolean isGuess = version.endsWith(GUESS);
        int end = version.length() - (isGuess ? GUESS.length() : 0);
        versions.put(
                Integer.valueOf(version.substring(0, colon)),
                new MadeAt(
                        Instant.ofEpochMilli(Long.parseLong(version.substring(colon + 1, end))),
                        isGuess));
    }

    /** A document of a block: the pieces are its first lines, one line per version follows. */
    private static String document(int offset, int length, int version) {
        List<String> lines = block(offset, length).lines().toList();
        int countPieces = lines.indexOf("");
        StringBuilder document = new StringBuilder();
        for (String range : lines.get(countPieces + 1 + version).split(SPACE, -1)) {
            append(range, lines, document);
        }
        return document.toString();
    }

    private static void append(String range, List<String> pieces, StringBuilder document) {
        int dash = range.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
        pieces.subList(first, last + 1).forEach(document::append);
    }

    private static String block(int offset, int length) {
        try (InputStream block =
                new InflaterInputStream(new ByteArrayInputStream(documents(), offset, length))) {
            return new String(block.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] documents() throws IOException {
        byte[] read = documents;
        if (read == null) {
            try (InputStream file = open(DOCUMENTS)) {
                read = file.readAllBytes();
            }
            documents = read;
        }
        return read;
    }
}
