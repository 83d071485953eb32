package dev.pastgrant.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"000000000000", "123456789012", "999999999999"})
    void twelve_digits_are_an_account_id(String text) {
        assertThat(new AccountId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦٧٨٩٠١٢", "aws"})
    void anything_else_is_no_account_id(String text) {
        assertThat(AccountId.isValid(text)).isFalse();
        expectInvalid(() -> new AccountId(text));
    }

    @Test
    void an_account_has_a_root_arn_and_a_number() {
        AccountId account = new AccountId("012345678901");
        assertThat(AccountRef.aws(account).root()).hasToString("arn:aws:iam::012345678901:root");
        assertThat(account.number()).isEqualTo(12345678901L);
    }

    static Stream<String> names() {
        return Stream.of("a", "Alice", "a.b-c_d+e=f,g@h", "0", "x".repeat(128));
    }

    static Stream<String> noNames() {
        return Stream.of("", " ", "a b", "a/b", "a:b", "a*", "é", "a\n", "x".repeat(129));
    }

    @ParameterizedTest
    @MethodSource("names")
    void letters_digits_and_some_signs_are_a_name(String text) {
        assertThat(EntityName.isValid(text)).isTrue();
        assertThat(new EntityName(text)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void anything_else_is_no_name(String text) {
        assertThat(EntityName.isValid(text)).isFalse();
        expectInvalid(() -> new EntityName(text));
    }

    @Test
    void names_are_listed_ignoring_case() {
        assertThat(Stream.of("bob", "Carol", "alice", "Bob").map(EntityName::new).sorted())
                .map(EntityName::text)
                .containsExactly("alice", "Bob", "bob", "Carol");
    }

    @Test
    void names_are_the_same_ignoring_case_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(new EntityName("ADMIN").key()).isEqualTo(new EntityName("admin").key());
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<String> paths() {
        return Stream.of("/", "/a/", "/division/team/", "/!~/", "/" + "x".repeat(510) + "/");
    }

    static Stream<String> noPaths() {
        return Stream.of(
                "",
                "a",
                "/a",
                "a/",
                "//",
                "/a b/",
                "/é/",
                "/\u007f/",
                "/a/\n",
                "/" + "x".repeat(511) + "/");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_path_begins_and_ends_with_a_slash(String text) {
        assertThat(EntityPath.isValid(text)).isTrue();
        assertThat(new EntityPath(text)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("noPaths")
    void anything_else_is_no_path(String text) {
        assertThat(EntityPath.isValid(text)).isFalse();
        expectInvalid(() -> new EntityPath(text));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::123456789012:user/a/b, aws, iam, '', 123456789012, user/a/b",
        "arn:aws:iam::aws:policy/ReadOnlyAccess, aws, iam, '', aws, policy/ReadOnlyAccess",
        "arn:aws:s3:::bucket/key, aws, s3, '', '', bucket/key",
        "arn:aws-cn:sqs:cn-north-1:123456789012:q:1, aws-cn, sqs, cn-north-1, 123456789012, q:1"
    })
    void an_arn_has_six_parts_of_which_the_last_may_hold_colons(
            String text,
            String partition,
            String service,
            String region,
            String account,
            String resource) {
        Arn arn = new Arn(text);
        assertThat(List.of(arn.partition(), arn.service(), arn.region()))
                .containsExactly(partition, service, region);
        assertThat(List.of(arn.account(), arn.resource())).containsExactly(account, resource);
        assertThat(arn).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "arn",
                "alice",
                "arn:aws:iam::123456789012",
                "arn:aws:iam::123456789012:",
                "arn::iam::123456789012:root",
                "arn:aws:::123456789012:root",
                "ARN:aws:iam::123456789012:root"
            })
    void anything_else_is_no_arn(String text) {
        assertThat(Arn.isValid(text)).isFalse();
        expectInvalid(() -> new Arn(text));
    }

    @Test
    void arns_of_iam_and_sts_have_no_region() {
        AccountId account = new AccountId("123456789012");
        assertThat(Arn.iam(AccountRef.aws(account), "user/alice"))
                .hasToString("arn:aws:iam::123456789012:user/alice");
        assertThat(Arn.sts(AccountRef.aws(account), "assumed-role/deployer/session"))
                .hasToString("arn:aws:sts::123456789012:assumed-role/deployer/session");
    }

    @Test
    void the_id_of_a_root_user_is_its_account_number() {
        assertThat(UniqueId.root(new AccountId("123456789012"))).hasToString("123456789012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AIDA", "aidackcevsq6c2example", "AIDACKCEVSQ6C2 EXAMPLE", "AIDA*"})
    void anything_else_is_no_unique_id(String text) {
        expectInvalid(() -> new UniqueId(text));
    }

    @ParameterizedTest
    @CsvSource({
        "USER,AIDA",
        "GROUP,AGPA",
        "ROLE,AROA",
        "MANAGED_POLICY,ANPA",
        "INSTANCE_PROFILE,AIPA",
        "SERVER_CERTIFICATE,ASCA"
    })
    void the_prefix_of_an_id_tells_what_it_names(UniqueId.Kind kind, String prefix) {
        assertThat(kind.prefix()).isEqualTo(prefix);
    }

    private static void expectInvalid(ThrowingCallable creation) {
        assertThatThrownBy(creation).isInstanceOf(IllegalArgumentException.class);
    }
}
