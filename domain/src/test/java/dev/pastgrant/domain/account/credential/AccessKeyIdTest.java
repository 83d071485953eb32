package dev.pastgrant.domain.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.credential.AccessKeyId.Kind;
import dev.pastgrant.policy.id.AccountId;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyIdTest {
    /** Ids and accounts that were published, of bait keys and write-ups of the format. */
    @ParameterizedTest
    @CsvSource({
        "ASIAQNZGKIQY56JQ7WML, 029608264753",
        "AKIAYVP4CIPPERUVIFXG, 595918472158",
        "AKIAQYLPMN5HHHFPZAM2, 052310077262",
        "AKIASP2TPHJSQH3FJRUX, 171436882533"
    })
    void an_id_that_aws_made_tells_its_account(String id, String account) {
        assertThat(new AccessKeyId(id).account()).contains(new AccountId(account));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000000000",
                "000000000001",
                "000000000002",
                "123456789012",
                "123456789013",
                "999999999998",
                "999999999999"
            })
    void an_id_leads_back_to_the_account_it_was_made_for(String digits) {
        AccountId account = new AccountId(digits);
        for (long random : new long[] {0, -1, 42, 1L << 38, (1L << 39) - 1, Long.MIN_VALUE}) {
            for (Kind kind : Kind.values()) {
                AccessKeyId id = AccessKeyId.of(kind, account, random);
                assertThat(id.text()).matches("(AKIA|ASIA)[A-Z2-7]{16}");
                assertThat(id.account()).contains(account);
            }
        }
    }

    @Test
    void so_it_is_for_any_account_and_random_number() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            AccountId account =
                    new AccountId(
                            String.format(
                                    Locale.ROOT, "%012d", random.nextLong(1_000_000_000_000L)));
            AccessKeyId id = AccessKeyId.of(Kind.LONG_TERM, account, random.nextLong());
            assertThat(id.account()).as("-Dseed=%d", seed).contains(account);
        }
    }

    @Test
    void each_of_the_last_39_bits_makes_another_id() {
        AccountId account = new AccountId("123456789012");
        AccessKeyId zero = AccessKeyId.of(Kind.LONG_TERM, account, 0);
        for (int bit = 0; bit < 39; bit++) {
            assertThat(AccessKeyId.of(Kind.LONG_TERM, account, 1L << bit)).isNotEqualTo(zero);
        }
    }

    @Test
    void the_prefix_tells_temporary_keys_from_lasting_ones() {
        AccountId account = new AccountId("123456789012");
        assertThat(AccessKeyId.of(Kind.TEMPORARY, account, 7).isTemporary()).isTrue();
        assertThat(AccessKeyId.of(Kind.TEMPORARY, account, 7).text()).startsWith("ASIA");
        assertThat(AccessKeyId.of(Kind.LONG_TERM, account, 7).isTemporary()).isFalse();
        assertThat(AccessKeyId.of(Kind.LONG_TERM, account, 7).text()).startsWith("AKIA");
    }

    /** AWS's example, one of 1 to 16 characters, no base32, another thing's id, a huge number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "AKIAQNZGKIQY56JQ",
                "AKIAQNZGKIQ156JQ7WML",
                "AKIAQNZGKIQY16JQ7WML",
                "AIDAQNZGKIQY56JQ7WML",
                "AKIA77777777AAAAAAAA"
            })
    void an_id_of_another_form_tells_no_account(String id) {
        assertThat(new AccessKeyId(id).account()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AKIA", "AKIAIOSFODNN7EX", "akiaiosfodnn7example", "AKIA IOSFODNN7"})
    void what_aws_would_not_take_for_an_id_is_none(String text) {
        assertThat(AccessKeyId.isValid(text)).isFalse();
        assertThatThrownBy(() -> new AccessKeyId(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
