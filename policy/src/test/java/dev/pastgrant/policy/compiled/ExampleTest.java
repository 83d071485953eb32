package dev.pastgrant.policy.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pastgrant.policy.language.PolicyText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example of the library, run as somebody would who has its jar and Jackson's. */
class ExampleTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "policy-library", "Decide.java");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final String JARS =
            Stream.of(PolicyText.class, ObjectMapper.class, JsonFactory.class, JsonCreator.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .collect(Collectors.joining(File.pathSeparator));

    @Test
    void a_request_is_decided_with_the_library_alone() throws IOException, InterruptedException {
        Process example =
                new ProcessBuilder(JAVA.toString(), "-cp", JARS, EXAMPLE.toString())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(example.waitFor()).as(printed).isZero();
        assertThat(printed.lines())
                .containsExactly(
                        "allowed",
                        "User: arn:aws:iam::123456789012:user/ada is not authorized to perform:"
                                + " s3:PutObject on resource: arn:aws:s3:::reports/q1.csv because"
                                + " no identity-based policy allows the s3:PutObject action");
    }
}
