package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.pastgrant.ops.chain.LogKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one installation, in the file {@code keyset} of its data folder: AES-256-GCM keys
 * that seal secrets, and one key that hashes the log. The file has Tink's JSON format, so that
 * Tink's own tool can rotate what seals.
 */
public final class Keyset {
    private static final System.Logger LOG = System.getLogger(Keyset.class.getName());
    private static final Configuration ALGORITHMS = AeadConfig2026.get();

    private final Aead aead;
    private final @Nullable LogKey logKey;

    private Keyset(Aead aead, @Nullable LogKey logKey) {
        this.aead = aead;
        this.logKey = logKey;
    }

    /** The file that holds the keyset of a data folder. */
    public static Path file(Path data) {
        return data.resolve("keyset");
    }

    /** The keyset of a data folder that has no events yet. It is made if it does not exist. */
    public static Keyset openOrCreate(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            PrivateFile.create(file, generate()); // only one of several attempts succeeds
        }
        return open(data);
    }

    /**
     * The keyset of a data folder.
     *
     * @throws KeysetLost if the folder has no keyset @throws KeysetMalformed if the file does not
     *     hold a keyset
     */
    public static Keyset open(Path data) throws IOException {
        Path file = file(data);
        String json = read(file);
        warnIfExposed(file);
        return parse(file, json);
    }

    /** Seals and opens under these keys. */
    public Aead aead() {
        return aead;
    }

    /** The key that hashes the log; null in a keyset that was made before logs had hashes. */
    public @Nullable LogKey logKey() {
        return logKey;
    }

    /**
     * Adds a key of the log, which is not in force yet, to a keyset that has none. The other keys
     * stay as they are.
     */
    public static Keyset withLogKey(Path data) throws IOException {
        Keyset keyset = open(data);
        if (keyset.logKey != null) {
            return keyset;
        }
        try {
            replace(data, KeysetJson.parse(read(file(data))).withNewLogKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make a key of HMAC-SHA-256", e);
        }
        return open(data);
    }

    /** Remembers that the whole log has its hashes, so that nobody can take them away again. */
    public static void putLogKeyInForce(Path data) throws IOException {
        replace(data, KeysetJson.parse(read(file(data))).withLogKeyInForce());
    }

    /** Replaces the file that the name leads to, which keeps its permissions. */
    private static void replace(Path data, KeysetJson keyset) throws IOException {
        Path file = file(data).toRealPath();
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        parse(file, keyset.text());
        PrivateFile.write(file, keyset.text());
        Files.setPosixFilePermissions(file, permissions);
    }

    private static String generate() {
        try {
            String sealing =
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(
                                    PredefinedAeadParameters.AES256_GCM, ALGORITHMS),
                            ALGORITHMS,
                            InsecureSecretKeyAccess.get());
            return KeysetJson.parse(sealing).withNewLogKey().text();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JVM cannot make a keyset", e);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException _) {
            throw new KeysetLost(file);
        }
    }

    /**
     * Warns if others may read the file. It does not refuse, since the way a volume is mounted may
     * leave the operator no choice.
     */
    private static void warnIfExposed(Path file) throws IOException {
        if (PrivateFile.isExposed(file)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "`" + file + "` can be read by others than its owner: chmod 600 it");
        }
    }

    private static Keyset parse(Path file, String json) throws KeysetMalformed {
        try {
            KeysetJson keyset = KeysetJson.parse(json);
            KeysetHandle sealing =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            keyset.sealing(), ALGORITHMS, InsecureSecretKeyAccess.get());
            return new Keyset(sealing.getPrimitive(ALGORITHMS, Aead.class), keyset.logKey());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new KeysetMalformed(file, e);
        }
    }
}
