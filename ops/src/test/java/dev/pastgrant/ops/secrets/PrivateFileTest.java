package dev.pastgrant.ops.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateFileTest {
    @TempDir Path folder;

    @Test
    void writing_replaces_the_text_and_takes_the_file_from_others() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a much longer old text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        PrivateFile.write(file, "new é");

        assertThat(file).hasContent("new é");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(namesInFolder()).containsExactly("file");
    }

    @Test
    void creating_leaves_a_file_that_is_there_as_it_is() throws IOException {
        Path file = folder.resolve("file");

        assertThat(PrivateFile.create(file, "first")).isTrue();
        assertThat(PrivateFile.create(file, "second")).isFalse();

        assertThat(file).hasContent("first");
        assertThat(namesInFolder()).containsExactly("file");
    }

    @Test
    void a_failed_write_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("file");
        Files.createDirectories(file.resolve("inside"));

        assertThatThrownBy(() -> PrivateFile.write(file, "text")).isInstanceOf(IOException.class);

        assertThat(namesInFolder()).containsExactly("file");
    }

    @Test
    void a_folder_that_is_missing_is_not_made() {
        Path file = folder.resolve("missing/file");

        assertThatThrownBy(() -> PrivateFile.write(file, "text"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, false",
        "r--------, false",
        "rw-r-----, true",
        "rw----r--, true",
        "rw--w----, true",
    })
    void a_file_is_exposed_if_anyone_but_its_owner_has_a_right(String rights, boolean exposed)
            throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThat(PrivateFile.isExposed(file)).isEqualTo(exposed);
    }

    private Stream<String> namesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
