package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountNamed;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.policy.id.UniqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final UniqueId ALICE = id(USER, "alice");

    private static boolean conforms(Account account, String password) {
        return PasswordRules.conforms(account, ALICE, password);
    }

    private static Account without() {
        return given(userCreated("alice"), new AccountNamed("Acme-Corp1")).account();
    }

    private static Account with(PasswordPolicy policy) {
        return given(userCreated("alice"), new AccountPasswordPolicyUpdated(policy)).account();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefg1", "abcdef1!", "ABCDEF1|", "Abcdefg'", "aA1!aA1!"})
    void without_a_policy_eight_characters_of_three_kinds_are_enough(String password) {
        assertThat(conforms(without(), password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abcdef1",
                "abcdefg1",
                "abcdefghijklmnop",
                "ABCDEFG1",
                "12345678!",
                // neither letters nor symbols in the eyes of AWS
                "abcdefg1äÖ",
                "abcdefg1 ~",
                // the account's name, in whatever case
                "acme-CORP1"
            })
    void without_a_policy_fewer_characters_or_kinds_or_the_accounts_name_are_not(String password) {
        assertThat(conforms(without(), password)).isFalse();
    }

    @Test
    void a_policy_takes_the_place_of_the_default() {
        Account lax = with(new PasswordPolicy(6, false, false, false, false, false, 0, 0, null));
        assertThat(conforms(lax, "aaaaaa")).isTrue();
        assertThat(conforms(lax, "aaaaa")).isFalse();
    }

    @Test
    void a_policy_demands_each_kind_that_it_names() {
        assertThat(conforms(with(kinds(true, false, false, false)), "Abcdef12")).isFalse();
        assertThat(conforms(with(kinds(true, false, false, false)), "-------")).isTrue();
        assertThat(conforms(with(kinds(false, true, false, false)), "Abcdef--")).isFalse();
        assertThat(conforms(with(kinds(false, true, false, false)), "1234567")).isTrue();
        assertThat(conforms(with(kinds(false, false, true, false)), "abcdef-1")).isFalse();
        assertThat(conforms(with(kinds(false, false, true, false)), "ABCDEFG")).isTrue();
        assertThat(conforms(with(kinds(false, false, false, true)), "ABCDEF-1")).isFalse();
        assertThat(conforms(with(kinds(false, false, false, true)), "abcdefg")).isTrue();
    }

    private static PasswordPolicy kinds(
            boolean symbols, boolean numbers, boolean upper, boolean lower) {
        return new PasswordPolicy(6, symbols, numbers, upper, lower, false, 0, 0, null);
    }

    @Test
    void a_policy_is_not_for_root() {
        Account lax = with(new PasswordPolicy(6, false, false, false, false, false, 0, 0, null));
        UniqueId root = UniqueId.root(ACCOUNT);
        assertThat(PasswordRules.conforms(lax, root, "aaaaaa")).isFalse();
        assertThat(PasswordRules.conforms(lax, root, "Abcdefg1")).isTrue();
    }
}
