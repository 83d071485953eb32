package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootCredentialsFileTest {
    private static final RootCredentials ROOT =
            new RootCredentials(
                    new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), Secret.of("wJalr=XUtn/FEMI+K7=="));

    @TempDir Path data;

    @Test
    void the_file_is_one_that_aws_clients_read() throws IOException {
        RootCredentialsFile.write(data, ROOT);

        assertThat(data.resolve("root-credentials"))
                .hasContent(
                        """
                        [default]
                        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
                        aws_secret_access_key = wJalr=XUtn/FEMI+K7==
                        """);
    }

    @Test
    void only_its_owner_may_read_the_file() throws IOException {
        RootCredentialsFile.write(data, ROOT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void what_was_written_is_read_back_and_can_be_replaced() throws IOException {
        RootCredentials other =
                new RootCredentials(new AccessKeyId("AKIAI44QH8DHBEXAMPLE"), Secret.of("x"));

        RootCredentialsFile.write(data, ROOT);
        assertThat(RootCredentialsFile.read(data)).contains(ROOT);

        RootCredentialsFile.write(data, other);
        assertThat(RootCredentialsFile.read(data)).contains(other);
    }

    @Test
    void without_a_file_there_are_no_credentials() throws IOException {
        assertThat(RootCredentialsFile.read(data)).isEmpty();
    }

    @Test
    void what_was_added_by_hand_is_passed_over() throws IOException {
        Files.writeString(
                file(),
                """
                # aws_access_key_id = AKIACOMMENTEDOUT0000
                [other]
                aws_access_key_id=AKIAI44QH8DHBEXAMPLE
                aws_secret_access_key=x

                  [default]
                region = eu-central-1
                aws_secret_access_key=wJalr=XUtn/FEMI+K7==
                aws_access_key_id=AKIAIOSFODNN7EXAMPLE
                [third]
                aws_access_key_id=AKIAI44QH8DHBEXAMPLE
                """);

        assertThat(RootCredentialsFile.read(data)).contains(ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "[default]",
                "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE",
                "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key =",
                "[default]\naws_access_key_id = short\naws_secret_access_key = x",
                "[other]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x",
                "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x"
            })
    void what_holds_no_access_key_is_said_in_one_line(String text) throws IOException {
        Files.writeString(file(), text);

        assertThatThrownBy(() -> RootCredentialsFile.read(data))
                .isInstanceOf(CredentialsMalformed.class)
                .hasMessage(
                        "`"
                                + file()
                                + "` does not hold an access key: it needs `aws_access_key_id = …`"
                                + " and `aws_secret_access_key = …` under `[default]`");
    }

    private Path file() {
        return data.resolve("root-credentials");
    }
}
