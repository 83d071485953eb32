package dev.pastgrant.domain.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.Examples;
import dev.pastgrant.domain.account.credential.AccessKeyCommand.CreateAccessKey;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.Owner;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String PLAIN = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @Test
    void a_secret_prints_as_nothing_but_is_revealed_when_asked_by_name() {
        Secret secret = Secret.of(PLAIN);
        assertThat(secret.toString()).doesNotContain(PLAIN).isEqualTo("Secret");
        assertThat("%s".formatted(secret)).isEqualTo("Secret");
        assertThat(secret.reveal()).isEqualTo(PLAIN);
    }

    @Test
    void equal_secrets_are_equal_and_no_hash_tells_them_from_others() {
        assertThat(Secret.of(PLAIN)).isEqualTo(Secret.of(PLAIN)).isNotEqualTo(Secret.of("other"));
        assertThat(Secret.of(PLAIN)).hasSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void a_secret_keeps_its_bytes_to_itself() {
        byte[] bytes = {1, 2, 3};
        Secret secret = Secret.of(bytes);
        bytes[0] = 9;
        secret.revealBytes()[1] = 9;
        assertThat(secret.revealBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void commands_and_events_print_no_ciphertext() {
        SealedSecret sealed = new SealedSecret("Y2lwaGVydGV4dA==");
        assertThat(new CreateAccessKey(new Owner.Root(), Examples.key(1), sealed).toString())
                .doesNotContain("Y2lwaGVydGV4dA");
    }

    @Test
    void a_sealed_secret_opens_for_its_owner_only() {
        Vault vault = new TransparentVault();
        SealedSecret sealed = vault.seal(Secret.of(PLAIN), "AKIAALICE");
        assertThat(vault.open(sealed, "AKIAALICE")).isEqualTo(Secret.of(PLAIN));
        assertThatThrownBy(() -> vault.open(sealed, "AKIABOB"))
                .isInstanceOf(IllegalStateException.class);
    }
}
