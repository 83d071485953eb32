package dev.pastgrant.ops.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluateTest {
    private static final Path EXAMPLES = Path.of("../examples/policy-tests");

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int evaluate(Path... files) {
        return Main.run(
                Stream.concat(Stream.of("evaluate"), Stream.of(files).map(Path::toString)).toList(),
                Map.of(),
                new PrintWriter(out, true, UTF_8),
                new PrintWriter(errors, true, UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_case_of_the_examples_holds(Path example) {
        assertThat(evaluate(example)).as("%s%s", out, errors).isEqualTo(Evaluate.HOLDS);
        assertThat(out.toString(UTF_8)).contains("  ok   ").doesNotContain("FAIL");
    }

    @Test
    void a_case_that_does_not_hold_is_told_with_the_statement_that_decided() throws IOException {
        file(
                "policy.json",
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Sid": "Read", "Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]}
                """);
        Path scenario =
                file(
                        "scenario.json",
                        """
                        {"scenario": "Nobody reads",
                         "given": {"principal": "arn:aws:iam::111111111111:user/alice",
                                   "policies": {"identity": ["policy.json"]}},
                         "cases": [
                           {"denied": "s3:PutObject", "resource": "arn:aws:s3:::b/k"},
                           {"denied": "s3:GetObject", "resource": "arn:aws:s3:::b/k", "because": "identity"},
                           {"allowed": "s3:GetObject", "resource": "arn:aws:s3:::b/k", "because": "Write"}]}
                        """);
        assertThat(evaluate(scenario)).isEqualTo(Evaluate.FAILS);
        assertThat(out.toString(UTF_8))
                .isEqualTo(
                        """
                        %s: Nobody reads
                          ok   cases[0]: arn:aws:iam::111111111111:user/alice s3:PutObject on arn:aws:s3:::b/k: implicitly denied, for no identity-based policy allows it
                          FAIL cases[1]: arn:aws:iam::111111111111:user/alice s3:GetObject on arn:aws:s3:::b/k: allowed by statement 0 (Read) of policy.json; expected to be denied because of identity
                          FAIL cases[2]: arn:aws:iam::111111111111:user/alice s3:GetObject on arn:aws:s3:::b/k: allowed by statement 0 (Read) of policy.json; expected to be allowed because of Write
                        1 of 3 cases hold
                        """
                                .formatted(scenario));
        assertThat(errors.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_single_question_is_answered_in_json() throws IOException {
        Path question =
                file(
                        "question.json",
                        """
                        {"principal": "arn:aws:iam::111111111111:user/alice", "action": "s3:GetObject",
                         "resource": "arn:aws:s3:::b/k", "policies": {"identity": []}}
                        """);
        assertThat(evaluate(question)).isEqualTo(Evaluate.HOLDS);
        assertThat(out.toString(UTF_8)).contains("\"decision\" : \"implicitDeny\"");
    }

    @Test
    void a_file_that_is_not_understood_is_told_and_the_others_are_evaluated() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path typo =
                file(
                        "typo.json",
                        """
                        {"scenario": "x", "given": {"principal": "*", "resourceAccount": "111111111111", "policies": {}},
                         "cases": [{"alowed": "s3:GetObject", "resource": "*"}]}
                        """);
        Path lost =
                file(
                        "lost.json",
                        """
                        {"scenario": "x", "given": {"principal": "*", "resourceAccount": "111111111111",
                                                    "policies": {"resource": "gone.json"}},
                         "cases": [{"allowed": "s3:GetObject", "resource": "*"}]}
                        """);
        Path empty =
                file(
                        "empty.json",
                        """
                        {"scenario": "x", "given": {}, "cases": []}
                        """);
        assertThat(evaluate(missing, typo, lost, empty, EXAMPLES.resolve("reports.json")))
                .isEqualTo(Evaluate.MALFORMED);
        assertThat(errors.toString(UTF_8).lines())
                .containsExactly(
                        "pastgrant: " + missing + ": cannot be read",
                        "pastgrant: "
                                + typo
                                + ": `cases[0].alowed` is not known here; did you mean `allowed`?",
                        "pastgrant: "
                                + lost
                                + ": cases[0]: `policies.resource` cannot be read: `gone.json`",
                        "pastgrant: " + empty + ": `cases` must not be empty");
        assertThat(out.toString(UTF_8)).contains("8 of 8 cases hold");
    }

    @Test
    void no_file_at_all_is_a_mistake() {
        assertThat(evaluate()).isEqualTo(Evaluate.MALFORMED);
    }
}
