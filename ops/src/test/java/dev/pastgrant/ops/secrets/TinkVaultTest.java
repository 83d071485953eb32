package dev.pastgrant.ops.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkVaultTest {
    private static final String OWNER = "AKIAIOSFODNN7EXAMPLE";
    private static final Secret SECRET = Secret.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    @TempDir Path data;
    private Vault vault;

    @BeforeEach
    void open_the_vault() throws IOException {
        vault = new TinkVault(Keyset.openOrCreate(data));
    }

    @Test
    void a_secret_opens_for_its_owner() {
        assertThat(vault.open(vault.seal(SECRET, OWNER), OWNER)).isEqualTo(SECRET);
    }

    @Test
    void a_seed_of_any_bytes_opens_for_its_owner() {
        Secret seed = Secret.of(new byte[] {0, -1, (byte) 0xc3, 0x28});

        assertThat(vault.open(vault.seal(seed, OWNER), OWNER)).isEqualTo(seed);
    }

    @Test
    void a_secret_opens_for_nobody_else() {
        SealedSecret sealed = vault.seal(SECRET, OWNER);

        assertRefused(() -> vault.open(sealed, "AKIAI44QH8DHBEXAMPLE"), "AKIAI44QH8DHBEXAMPLE");
        assertRefused(() -> vault.open(sealed, ""), "");
    }

    @Test
    void the_same_secret_never_seals_to_the_same_text() {
        assertThat(vault.seal(SECRET, OWNER)).isNotEqualTo(vault.seal(SECRET, OWNER));
    }

    @Test
    void no_byte_of_a_sealed_secret_may_change() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal(SECRET, OWNER).ciphertext());

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            String text = Base64.getEncoder().encodeToString(changed);
            assertRefused(() -> vault.open(new SealedSecret(text), OWNER), OWNER);
        }
    }

    @Test
    void what_is_not_base64_is_refused() {
        assertRefused(() -> vault.open(new SealedSecret("no base64!"), OWNER), OWNER);
    }

    @Test
    void a_secret_does_not_open_under_another_keyset() throws IOException {
        Vault other =
                new TinkVault(Keyset.openOrCreate(Files.createDirectory(data.resolve("other"))));
        SealedSecret sealed = vault.seal(SECRET, OWNER);

        assertRefused(() -> other.open(sealed, OWNER), OWNER);
    }

    private static void assertRefused(ThrowingCallable opening, String owner) {
        assertThatThrownBy(opening)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot open the secret of `" + owner + "`");
    }
}
