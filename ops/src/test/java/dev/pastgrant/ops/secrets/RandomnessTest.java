package dev.pastgrant.ops.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RandomnessTest {
    private static final int MANY = 2000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final RandomIds ids = new RandomIds();
    private final RandomSecrets secrets = new RandomSecrets();

    @ParameterizedTest
    @EnumSource
    void an_id_is_the_prefix_of_its_kind_and_17_characters_of_base32(UniqueId.Kind kind) {
        assertThat(many(() -> ids.next(kind).text()))
                .allMatch(id -> id.matches(kind.prefix() + "[A-Z2-7]{17}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"SIGNING_CERTIFICATE, '[A-Z2-7]{32}'", "SSH_PUBLIC_KEY, 'APKA[A-Z2-7]{16}'"})
    void the_id_of_a_credential_has_the_form_of_its_kind(CredentialKind kind, String form) {
        assertThat(many(() -> ids.next(kind).text()))
                .allMatch(id -> id.matches(form))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_id_uses_the_whole_alphabet() {
        assertThat(charactersOf(many(() -> ids.next(UniqueId.Kind.USER).text().substring(4))))
                .isEqualTo(charactersOf(List.of(BASE32)));
    }

    @Test
    void a_secret_access_key_is_40_characters_of_base64() {
        List<String> keys = many(secrets::secretAccessKey);

        assertThat(keys).allMatch(key -> key.length() == 40).doesNotHaveDuplicates();
        assertThat(charactersOf(keys)).isEqualTo(charactersOf(List.of(BASE64)));
    }

    @Test
    void nothing_random_comes_twice() {
        assertThat(many(secrets::bits)).doesNotHaveDuplicates();
        assertThat(many(EventIds::next))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    private static <T> List<T> many(Supplier<T> source) {
        return Stream.generate(source).limit(MANY).toList();
    }

    private static Set<Character> charactersOf(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .collect(Collectors.toSet());
    }
}
