package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.policy.id.AccountId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class ServeOptionsTest {
    private final ServeOptions options = new ServeOptions();
    private final DataOptions folder = new DataOptions();
    private final ClockOption clock = new ClockOption();

    private void parse(String... arguments) {
        CommandSpec all =
                CommandSpec.create()
                        .addMixin("serve", CommandSpec.forAnnotatedObject(options))
                        .addMixin("data", CommandSpec.forAnnotatedObject(folder))
                        .addMixin("clock", CommandSpec.forAnnotatedObject(clock));
        new CommandLine(all).parseArgs(arguments);
    }

    @Test
    void without_options_one_account_is_served_to_this_machine_only() {
        parse();

        assertThat(options.port()).isEqualTo(4566);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.account()).isNull();
        assertThat(folder.data()).isEqualTo(Path.of("data"));
        assertThat(clock.isAccepted()).isFalse();
        assertThat(options.acceptLostEnd()).isFalse();
        assertThat(options.awsPolicies()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--account 000000000001 --data /var/lib/a=b --accept-clock-behind --host ::1 --accept-lost-end --port 0",
                "--port=0 --host=::1 --data=/var/lib/a=b --account=000000000001 --accept-lost-end --accept-clock-behind",
            })
    void every_option_can_be_set_in_either_spelling_and_any_order(String arguments) {
        parse(arguments.split(" "));

        assertThat(options.port()).isZero();
        assertThat(options.host()).isEqualTo("::1");
        assertThat(options.account()).isEqualTo(new AccountId("000000000001"));
        assertThat(folder.data()).isEqualTo(Path.of("/var/lib/a=b"));
        assertThat(clock.isAccepted()).isTrue();
        assertThat(options.acceptLostEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --port 65536    | --port: must be a number from 0 to 65535, not `65536`
                    --port -1       | --port: must be a number from 0 to 65535, not `-1`
                    --port 99999999 | --port: must be a number from 0 to 65535, not `99999999`
                    --port ٤٥       | --port: must be a number from 0 to 65535, not `٤٥`
                    --port=         | --port: must be a number from 0 to 65535, not ``
                    --host=         | --host: must be an address or a host name, not ``
                    --data=         | --data: must be a folder, not ``
                    --account 12    | --account: must be twelve digits, not `12`
                    """)
    void a_value_that_cannot_be_meant_is_refused(String arguments, String why) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
                .isInstanceOf(ParameterException.class)
                .hasMessage("Invalid value for option " + why.replaceFirst("(--\\w+)", "'$1'"));
    }

    @Test
    void a_folder_that_no_system_can_name_is_refused() {
        assertThatThrownBy(() -> parse("--data", "a\u0000b"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("must be a folder, not `a?b`");
    }
}
