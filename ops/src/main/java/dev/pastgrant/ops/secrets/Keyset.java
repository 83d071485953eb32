package dev.pastgrant.ops.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keys of one installation, in the file {@code keyset} of its data folder: AES-256-GCM, in
 * Tink's JSON format so that Tink's own tool can rotate them.
 */
public final class Keyset {
    private static final System.Logger LOG = System.getLogger(Keyset.class.getName());
    private static final Configuration ALGORITHMS = AeadConfig2026.get();

    private final Aead aead;

    private Keyset(Aead aead) {
        this.aead = aead;
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

    private static String generate() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, ALGORITHMS),
                    ALGORITHMS,
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make an AES-256-GCM key", e);
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
            KeysetHandle keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            json, ALGORITHMS, InsecureSecretKeyAccess.get());
            return new Keyset(keys.getPrimitive(ALGORITHMS, Aead.class));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeysetMalformed(file, e);
        }
    }
}
