package dev.pastgrant.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says about itself, and about what it does not understand. */
class CommandLineTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(
                List.of(arguments), environment, new PrintWriter(out), new PrintWriter(errors));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", ""})
    void the_commands_are_told(String asked) {
        assertThat(run(words(asked))).isZero();
        assertThat(out.toString())
                .startsWith("Usage: pastgrant ")
                .contains("  serve ", "  verify ", "  evaluate ", "  bench ", "  test ")
                .contains("  completion ");
        assertThat(errors.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "verify", "evaluate", "completion", "bench", "test"})
    void the_options_of_a_command_are_told(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(run("help", command)).isZero();
        assertThat(run(command, "-h")).isZero();
        String usage = "Usage: pastgrant " + command;
        assertThat(out.toString().split(usage, -1)).hasSize(4);
        assertThat(errors.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "serve --version"})
    void the_version_is_told(String asked) {
        assertThat(run(words(asked))).isZero();
        assertThat(out.toString()).startsWith("pastgrant ").contains("Java 25");
    }

    @Test
    void the_options_of_serve_have_their_defaults_in_its_help() {
        run("serve", "--help");
        assertThat(out.toString()).contains("--port=PORT", "4566", "--data=FOLDER", "./data");
    }

    @Test
    void verify_does_not_care_about_clocks() {
        run("verify", "--help");
        assertThat(out.toString()).contains("--data=FOLDER").doesNotContain("clock");
    }

    @Test
    void a_shell_is_told_how_to_complete_commands_and_options() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString())
                .contains("complete -F _complete_pastgrant")
                .contains("serve", "--accept-clock-behind");
    }

    @Test
    void a_file_that_is_no_policy_stops_the_start_and_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"a\\nb\": 1}");

        assertThat(run("serve", "--port", "0", "--aws-policies", folder.toString())).isEqualTo(2);
        assertThat(errors.toString().lines())
                .containsExactly("pastgrant: `" + file + "`: `a?b` is unknown");
        assertThat(run("serve", "--port", "0", "--aws-policies", file.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("`" + file + "` is no folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    serv                  | unknown command `serv`; did you mean serve?; see ./pastgrant --help
                    nonsense              | unknown command `nonsense`; see ./pastgrant --help
                    --port 1              | unknown option `--port`; see ./pastgrant --help
                    serve --prot 1        | unknown option `--prot`; did you mean --port?; see ./pastgrant serve --help
                    serve --prot=1        | unknown option `--prot`; did you mean --port?; see ./pastgrant serve --help
                    serve --acount        | unknown option `--acount`; did you mean --account?; see ./pastgrant serve --help
                    serve 4566            | unexpected argument `4566`; see ./pastgrant serve --help
                    serve --port          | missing required parameter for option `--port` (PORT); see ./pastgrant serve --help
                    serve --port 1 --data | missing required parameter for option `--data` (FOLDER); see ./pastgrant serve --help
                    serve --port x        | invalid value for option `--port`: must be a number from 0 to 65535, not `x`; see ./pastgrant serve --help
                    verify --port 1       | unknown option `--port`; see ./pastgrant verify --help
                    evaluate              | missing required parameter: `FILE`; see ./pastgrant evaluate --help
                    help srve             | unknown subcommand `srve`
                    bench decisions       | `bench` is run in a checkout, by ./pastgrant bench
                    """)
    void what_is_not_understood_is_told_in_one_line(String arguments, String line) {
        assertThat(run(words(arguments))).isEqualTo(2);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("pastgrant: " + line);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_argument_is_never_the_name_of_a_file_of_arguments() {
        assertThat(run("serve", "@" + folder.resolve("options"))).isEqualTo(2);
        assertThat(errors.toString()).contains("unexpected argument");
    }

    @Test
    void the_answer_stays_on_one_line_whatever_was_typed() {
        assertThat(run("serve", "--port", "a\nb\u001b[2J")).isEqualTo(2);
        assertThat(run("serve", "--a\nb")).isEqualTo(2);
        assertThat(errors.toString().lines())
                .hasSize(2)
                .noneMatch(line -> line.matches(".*\\p{Cntrl}.*"));
    }

    @Test
    void a_wrong_variable_of_the_environment_is_a_mistake_too() {
        Map<String, String> half = Map.of("PASTGRANT_ROOT_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        Path data = folder.resolve("data");

        assertThat(run(half, "serve", "--data", data.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("PASTGRANT_ROOT_SECRET_ACCESS_KEY");
        assertThat(data).doesNotExist();
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }
}
