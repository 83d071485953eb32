package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.id.AccountId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeOptionsTest {
    @Test
    void without_options_one_account_is_served_to_this_machine_only() {
        assertThat(parse())
                .isEqualTo(
                        Outcome.ok(
                                new ServeOptions(4566, "127.0.0.1", Path.of("data"), null, false)));
    }

    @Test
    void every_option_can_be_set_in_either_spelling_and_any_order() {
        Outcome<ServeOptions, Complaint> expected =
                Outcome.ok(
                        new ServeOptions(
                                0,
                                "::1",
                                Path.of("/var/lib/a=b"),
                                new AccountId("000000000001"),
                                true));

        assertThat(
                        parse(
                                "--account 000000000001 --data /var/lib/a=b --accept-clock-behind --host ::1 --port 0"))
                .isEqualTo(expected);
        assertThat(
                        parse(
                                "--port=0 --host=::1 --data=/var/lib/a=b --account=000000000001 --accept-clock-behind"))
                .isEqualTo(expected);
    }

    @Test
    void the_last_of_two_equal_options_counts() {
        assertThat(parse("--port 1 --port 2").map(ServeOptions::port)).isEqualTo(Outcome.ok(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --port 65536    | `--port` must be a number from 0 to 65535, not `65536`
                    --port -1       | `--port` must be a number from 0 to 65535, not `-1`
                    --port 99999999 | `--port` must be a number from 0 to 65535, not `99999999`
                    --port ٤٥       | `--port` must be a number from 0 to 65535, not `٤٥`
                    --port=         | `--port` must be a number from 0 to 65535, not ``
                    --host=         | `--host` must be an address or a host name, not ``
                    --data=         | `--data` must be a folder, not ``
                    --account 12    | `--account` must be twelve digits, not `12`
                    --port          | `--port` needs a value
                    --port 1 --data | `--data` needs a value
                    --prot 1        | unknown option `--prot`; serve takes --port, --host, --data, --account and --accept-clock-behind
                    --prot=1        | unknown option `--prot`; serve takes --port, --host, --data, --account and --accept-clock-behind
                    --prot          | unknown option `--prot`; serve takes --port, --host, --data, --account and --accept-clock-behind
                    --accept-clock-behind=no | `--accept-clock-behind` takes no value
                    4566            | unknown option `4566`; serve takes --port, --host, --data, --account and --accept-clock-behind
                    --port x --bad  | `--port` must be a number from 0 to 65535, not `x`
                    """)
    void what_cannot_be_meant_is_answered_with_one_line(String arguments, String line) {
        assertThat(parse(arguments)).isEqualTo(Outcome.bad(new Complaint(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--account", "--a\nb"})
    void the_answer_stays_on_one_line_whatever_was_typed(String name) {
        assertThat(ServeOptions.parse(List.of(name, "a\nb\u0000\u001b[2J")))
                .isInstanceOfSatisfying(
                        Outcome.Bad.class,
                        bad ->
                                assertThat(((Complaint) bad.error()).line())
                                        .doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void a_folder_that_no_system_can_name_is_refused() {
        assertThat(ServeOptions.parse(List.of("--data", "a\u0000b")))
                .isEqualTo(Outcome.bad(new Complaint("`--data` must be a folder, not `a?b`")));
    }

    private static Outcome<ServeOptions, Complaint> parse(String arguments) {
        return ServeOptions.parse(List.of(arguments.split(" ")));
    }

    private static Outcome<ServeOptions, Complaint> parse() {
        return ServeOptions.parse(List.of());
    }
}
