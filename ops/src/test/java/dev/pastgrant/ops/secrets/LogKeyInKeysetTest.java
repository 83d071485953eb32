package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keyset that was made before logs had hashes gets a key for them. */
class LogKeyInKeysetTest {
    private static final byte[] CONTEXT = "context".getBytes(UTF_8);

    @TempDir Path data;

    @BeforeEach
    void makeOldKeyset() throws Exception {
        String old =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(
                                PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                        AeadConfig2026.get(),
                        InsecureSecretKeyAccess.get());
        PrivateFile.write(Keyset.file(data), old);
    }

    @Test
    void the_old_keys_open_what_they_sealed_and_the_file_keeps_its_permissions() throws Exception {
        byte[] sealed = Keyset.open(data).aead().encrypt(CONTEXT, CONTEXT);
        Files.setPosixFilePermissions(
                Keyset.file(data), PosixFilePermissions.fromString("rw-r-----"));

        Keyset.withLogKey(data);
        Keyset.putLogKeyInForce(data);

        assertThat(Keyset.open(data).aead().decrypt(sealed, CONTEXT)).isEqualTo(CONTEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Keyset.file(data))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void the_key_is_made_once_and_stays_the_same_when_it_comes_into_force() throws Exception {
        assertThat(Keyset.open(data).logKey()).isNull();
        byte[] made = hash(Keyset.withLogKey(data));
        assertThat(hash(Keyset.withLogKey(data))).isEqualTo(made);
        assertThat(requireNonNull(Keyset.open(data).logKey()).isInForce()).isFalse();

        Keyset.putLogKeyInForce(data);

        assertThat(requireNonNull(Keyset.open(data).logKey()).isInForce()).isTrue();
        assertThat(hash(Keyset.open(data))).isEqualTo(made);
    }

    @Test
    void a_link_to_the_file_stays_a_link() throws Exception {
        Path elsewhere = data.resolve("elsewhere");
        Files.move(Keyset.file(data), elsewhere);
        Files.createSymbolicLink(Keyset.file(data), elsewhere);

        Keyset.withLogKey(data);

        assertThat(Files.isSymbolicLink(Keyset.file(data))).isTrue();
        assertThat(Files.readString(elsewhere)).contains("HmacKey");
    }

    @Test
    void a_key_of_the_log_alone_is_no_keyset() throws Exception {
        Keyset.withLogKey(data);
        String text = Files.readString(Keyset.file(data));
        PrivateFile.write(Keyset.file(data), text.replace("AesGcmKey", "HmacKey"));

        assertThatThrownBy(() -> Keyset.open(data)).isInstanceOf(KeysetMalformed.class);
    }

    private static byte[] hash(Keyset keyset) {
        return requireNonNull(keyset.logKey()).hashes("a test").of(CONTEXT);
    }
}
