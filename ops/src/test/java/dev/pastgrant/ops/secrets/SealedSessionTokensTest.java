package dev.pastgrant.ops.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.domain.session.SessionTokens.Credentials;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSessionTokensTest {
    private static final Secret SECRET = Secret.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");

    /** A session of a user, which carries as little as a session can. */
    private static final Credentials BARE =
            new Credentials(
                    new SessionGrant(
                            new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
                            new AccountId("123456789012"),
                            new UniqueId("AIDAIOSFODNN7EXAMPLE2"),
                            null,
                            NOW,
                            NOW.plusSeconds(3600),
                            null,
                            null,
                            Tags.NONE,
                            List.of(),
                            null,
                            List.of()),
                    SECRET);

    /** A session of a role, which carries all that a session can. */
    private static final Credentials FULL =
            new Credentials(
                    new SessionGrant(
                            new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
                            new AccountId("000000000001"),
                            new UniqueId("AROAIOSFODNN7EXAMPLE2"),
                            "night-shift@example.com",
                            NOW,
                            NOW.plusSeconds(43200),
                            NOW.minusSeconds(1),
                            "alice",
                            new Tags(List.of(new Tag("Team", "Zürich \"ops\""), new Tag("b", ""))),
                            List.of("Team"),
                            new PolicyText("{ \"Version\":\t\"2012-10-17\", \"Statement\": [] }"),
                            List.of(
                                    new Arn("arn:aws:iam::aws:policy/ReadOnlyAccess"),
                                    new Arn("arn:aws:iam::000000000001:policy/a/b"))),
                    SECRET);

    @TempDir Path data;
    private SessionTokens tokens;

    @BeforeEach
    void open_the_keyset() throws IOException {
        tokens = new SealedSessionTokens(Keyset.openOrCreate(data));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 399, 400, 401, 402, 403, 404, 1000, 4096})
    void a_token_is_as_long_as_asked_for_and_hardly_longer(int sizeMin) {
        String token = tokens.seal(BARE, sizeMin);

        assertThat(token.length()).isBetween(sizeMin, Math.max(400, sizeMin + 3));
        assertThat(tokens.open(token)).contains(BARE);
    }

    @Test
    void a_token_gives_back_the_whole_session() {
        assertThat(tokens.open(tokens.seal(BARE, 0))).contains(BARE);
        assertThat(tokens.open(tokens.seal(FULL, 0))).contains(FULL);
    }

    @Test
    void a_token_is_short_and_shows_nothing() {
        assertThat(tokens.seal(BARE, 0)).hasSizeLessThan(400).matches("[A-Za-z0-9+/]+={0,2}");
    }

    @Test
    void no_character_of_a_token_may_change() {
        String token = tokens.seal(BARE, 0);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.open(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void a_token_cut_short_or_spelt_otherwise_is_refused() {
        String token = tokens.seal(FULL, 0);
        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.open(token.substring(0, length))).isEmpty();
        }
        assertThat(tokens.open(token + "=")).isEmpty();
        assertThat(tokens.open(token + "A")).isEmpty();
        assertThat(tokens.open(" " + token)).isEmpty();
        assertThat(tokens.open(token + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "AAAA", "not base64!", "\u0000", "ü", "{\"key\":\"A\"}"})
    void what_was_never_a_token_is_refused(String text) {
        assertThat(tokens.open(text)).isEmpty();
    }

    @Test
    void a_token_of_another_installation_is_refused() throws IOException {
        Path other = Files.createDirectory(data.resolve("other"));
        String foreign = new SealedSessionTokens(Keyset.openOrCreate(other)).seal(BARE, 0);

        assertThat(tokens.open(foreign)).isEmpty();
    }

    @Test
    void a_sealed_secret_is_no_token() throws IOException {
        TinkVault vault = new TinkVault(Keyset.open(data));

        assertThat(tokens.open(vault.seal(SECRET, "AKIAIOSFODNN7EXAMPLE").ciphertext())).isEmpty();
    }
}
