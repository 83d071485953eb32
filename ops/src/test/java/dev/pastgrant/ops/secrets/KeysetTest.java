package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {
    private static final byte[] TEXT = "plain".getBytes(UTF_8);
    private static final byte[] CONTEXT = "context".getBytes(UTF_8);

    @TempDir Path data;

    @Test
    void what_one_start_sealed_the_next_one_opens() throws Exception {
        byte[] sealed = Keyset.openOrCreate(data).aead().encrypt(TEXT, CONTEXT);

        assertThat(Keyset.open(data).aead().decrypt(sealed, CONTEXT)).isEqualTo(TEXT);
        assertThat(Keyset.openOrCreate(data).aead().decrypt(sealed, CONTEXT)).isEqualTo(TEXT);
    }

    @Test
    void only_its_owner_may_read_it_and_no_draft_is_left() throws IOException {
        Keyset.openOrCreate(data);

        assertThat(Keyset.file(data)).isEqualTo(data.resolve("keyset"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void starts_at_the_same_time_agree_on_one_keyset() throws Exception {
        int starts = 16;
        List<Callable<Keyset>> tasks = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            tasks.add(() -> Keyset.openOrCreate(data));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
            for (Future<Keyset> one : threads.invokeAll(tasks)) {
                byte[] sealed = one.get().aead().encrypt(TEXT, CONTEXT);
                assertThat(Keyset.open(data).aead().decrypt(sealed, CONTEXT)).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void a_lost_keyset_is_said_in_one_line() {
        assertThatThrownBy(() -> Keyset.open(data))
                .isInstanceOf(KeysetLost.class)
                .hasMessage(
                        "the keyset `"
                                + file()
                                + "` is missing, and without it the secrets in the data cannot be"
                                + " opened: restore it from a backup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"primaryKeyId\":1,\"key\":[]}",
                "{\"primaryKeyId\":\"x\",\"key\":7}",
                "not json",
                "\u0000\u0001"
            })
    void what_is_no_keyset_is_said_in_one_line(String text) throws IOException {
        PrivateFile.write(file(), text);

        assertMalformed();
    }

    @Test
    void a_keyset_cut_short_anywhere_is_refused() throws IOException {
        Keyset.openOrCreate(data);
        String whole = Files.readString(file()).strip();

        for (int length = 0; length < whole.length(); length++) {
            PrivateFile.write(file(), whole.substring(0, length));
            assertMalformed();
        }
    }

    @Test
    void a_keyset_that_others_may_read_is_opened_with_a_warning() throws IOException {
        Keyset.openOrCreate(data);
        assertThat(warningsOnOpening()).isEmpty();

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(warningsOnOpening())
                .containsExactly(
                        "`" + file() + "` can be read by others than its owner: chmod 600 it");
    }

    private List<String> warningsOnOpening() throws IOException {
        List<String> messages = new ArrayList<>();
        Logger log = Logger.getLogger(Keyset.class.getName());
        Handler handler = collectingInto(messages);
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try {
            Keyset.open(data);
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
        return messages;
    }

    private static Handler collectingInto(List<String> messages) {
        return new Handler() {
            @Override
            public void publish(LogRecord message) {
                messages.add(message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private void assertMalformed() {
        assertThatThrownBy(() -> Keyset.openOrCreate(data))
                .isInstanceOf(KeysetMalformed.class)
                .hasMessage("`" + file() + "` does not hold a keyset: restore it from a backup");
    }

    private Path file() {
        return data.resolve("keyset");
    }
}
