package dev.pastgrant.api.v1.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden files: each a JSON list of cases that have a name, an input and what is expected of it.
 */
public final class GoldenCases {
    private static final Path FOLDER = Path.of("src/test/resources");
    private static final JsonMapper JSON = new JsonMapper();

    private GoldenCases() {}

    /** A test of each case in a file. */
    public static Stream<DynamicTest> each(String file, Consumer<JsonNode> test) {
        try {
            return JSON.readTree(FOLDER.resolve(file).toFile())
                    .valueStream()
                    .map(golden ->
                            DynamicTest.dynamicTest(
                                    golden.get("name").textValue(), () -> test.accept(golden)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
